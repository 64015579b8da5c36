export {
  COMPARED_PERIODS, type ComparedPlace, comparison, type Comparison, type ComparisonQuery, PROTECTION_STEP, type ProtectedCount,
} from './comparison';
export { countedPeople, type CountedPeople, type CountedPerson, PEOPLE_PAGE } from './counted-people';
export { coverage, type Coverage, type CoveredSelection, type MunicipalityCoverage, type StateInReach } from './coverage';
export { listed, municipalityOrder, type MunicipalityOrder, USUAL_ORDER } from './municipality-order';
export { type Days, daysNamed, period, type Period, RUNNING_PERIODS, type RunningPeriod } from './period';
export { reportingApi } from './reporting.api';
export { reportingErrors } from './reporting.errors';
export { reportingPermissions } from './reporting.permissions';
export { type Figure, figure, FIGURES, type Selection, selection, type SelectionQuery, selectionQuery } from './selection';
