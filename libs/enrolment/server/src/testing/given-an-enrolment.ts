import { truthOf, type TestDatabase } from '@aula/platform/testing';

export interface WantedEnrolment {
  /** Of a person that is there already: `givenAPerson`. */
  readonly accountId: string;
  /** What `givenACourse` answered with. */
  readonly course: { readonly courseId: string; readonly courseVersionId: string };
  readonly municipalityKey?: string | null;
  readonly administrationId?: string | null;
  readonly agency?: string | null;
  readonly position?: string | null;
  readonly enrolledAt?: string;
  /** Codes of the lessons that are completed. */
  readonly completedLessons?: readonly string[];
  readonly metRequirements?: readonly { kind: string; key: string }[];
  /** Writes the completion too, whatever the lessons say. No event is published. */
  readonly completedAt?: string;
}

export interface GivenEnrolment {
  readonly enrolmentId: string;
  readonly accountId: string;
}

const WRITE_ENROLMENT = `
  insert into enrolment (account_id, course_id, course_version_id, municipality_key, administration_id, agency, position, enrolled_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`;
const WRITE_COMPLETION = `
  insert into completion (enrolment_id, account_id, course_version_id, completed_at, municipality_key, administration_id, agency, position)
  select id, account_id, course_version_id, $2, municipality_key, administration_id, agency, position from enrolment where id = $1`;

/** An enrolment written straight into the tables, with as much progress as wanted. */
export async function givenAnEnrolment(database: TestDatabase, wanted: WantedEnrolment): Promise<GivenEnrolment> {
  const { accountId, course, municipalityKey = '08037', administrationId = null, agency = 'Tesorería', position = 'Auxiliar', enrolledAt = '2026-11-01T16:00:00Z' } = wanted;
  const [row] = await truthOf<{ id: string }>(database, WRITE_ENROLMENT, [accountId, course.courseId, course.courseVersionId, municipalityKey, administrationId, agency, position, enrolledAt]);
  if (!row) throw new Error('no enrolment was written');
  const { completedLessons = [], metRequirements = [], completedAt } = wanted;
  if (completedLessons.length > 0) {
    await truthOf(database, 'insert into lesson_progress (enrolment_id, lesson_code, block, completed_at) select $1, code, 1, $3 from unnest($2::text[]) as given (code)', [row.id, completedLessons, enrolledAt]);
  }
  for (const { kind, key } of metRequirements) {
    await truthOf(database, 'insert into requirement_met (enrolment_id, kind, key, met_at) values ($1, $2, $3, $4)', [row.id, kind, key, enrolledAt]);
  }
  if (completedAt) await truthOf(database, WRITE_COMPLETION, [row.id, completedAt]);
  return { enrolmentId: row.id, accountId };
}
