export { PILOT_STATES } from './reporting.access';
export { reportingAudited } from './reporting.audited';
export { ReportingModule } from './reporting.module';
