export { PILOT_STATES } from './reporting.access';
export { ReportingModule } from './reporting.module';
