import { isWithinReach } from '../enrolment.access';

/**
 * Who enrolled and who completed within the reader's territory, as relations for rooms above to join:
 * account_id, course_version_id, where they worked on that day (municipality_key, agency, position), and when (at).
 */
export const ENROLMENTS_WITHIN_REACH = `(
  select e.account_id, e.course_version_id, e.municipality_key, e.agency, e.position, e.enrolled_at as at from enrolment e where ${isWithinReach('e')})`;

export const COMPLETIONS_WITHIN_REACH = `(
  select c.account_id, c.course_version_id, c.municipality_key, c.agency, c.position, c.completed_at as at from completion c where ${isWithinReach('c')})`;
