export { coverage, type Coverage, type MunicipalityCoverage, type StateCoverage } from './coverage';
export { reportingApi } from './reporting.api';
export { reportingPermissions } from './reporting.permissions';
