export { PILOT_STATES } from './reporting.access';
export { reportingPersonalData } from './reporting.privacy';
export { ReportingModule } from './reporting.module';
