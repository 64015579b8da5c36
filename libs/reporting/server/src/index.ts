export { PILOT_STATES } from './reporting.access';
export { reportingAudited } from './reporting.audited';
export { reportingPersonalData } from './reporting.privacy';
export { ReportingModule } from './reporting.module';
