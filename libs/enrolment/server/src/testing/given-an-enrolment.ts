import { type TestDatabase, withClient } from '@aula/platform/testing';
import type { Client } from 'pg';

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
  /** When those were done; on the day of enrolling by default. */
  readonly movedAt?: string;
  /** Writes the completion too, whatever the lessons say. No event is published. */
  readonly completedAt?: string;
}

export interface GivenEnrolment {
  readonly enrolmentId: string;
  readonly accountId: string;
}

const USUAL_DAY = '2026-11-01T16:00:00Z';

const WRITE_ENROLMENT = `
  insert into enrolment (account_id, course_id, course_version_id, municipality_key, administration_id, agency, position, enrolled_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`;
const WRITE_COMPLETION = `
  insert into completion (enrolment_id, account_id, course_version_id, completed_at, municipality_key, administration_id, agency, position)
  select id, account_id, course_version_id, $2, municipality_key, administration_id, agency, position from enrolment where id = $1`;

/** An enrolment written straight into the tables, with as much progress as wanted. */
export function givenAnEnrolment(database: TestDatabase, wanted: WantedEnrolment): Promise<GivenEnrolment> {
  return withClient(database.superuserUrl, async (client) => {
    const enrolmentId = await writeEnrolment(client, wanted);
    await writeProgress(client, enrolmentId, wanted);
    if (wanted.completedAt) await client.query(WRITE_COMPLETION, [enrolmentId, wanted.completedAt]);
    return { enrolmentId, accountId: wanted.accountId };
  });
}

async function writeEnrolment(client: Client, wanted: WantedEnrolment): Promise<string> {
  const { accountId, course, municipalityKey = '08037', administrationId = null, agency = 'Tesorería', position = 'Auxiliar', enrolledAt = USUAL_DAY } = wanted;
  const { rows } = await client.query<{ id: string }>(WRITE_ENROLMENT, [accountId, course.courseId, course.courseVersionId, municipalityKey, administrationId, agency, position, enrolledAt]);
  const [row] = rows;
  if (!row) throw new Error('no enrolment was written');
  return row.id;
}

async function writeProgress(client: Client, enrolmentId: string, { completedLessons = [], metRequirements = [], enrolledAt = USUAL_DAY, movedAt = enrolledAt }: WantedEnrolment): Promise<void> {
  if (completedLessons.length > 0) {
    await client.query('insert into lesson_progress (enrolment_id, lesson_code, block, completed_at, moved_at) select $1, code, 1, $3, $3 from unnest($2::text[]) as given (code)', [enrolmentId, completedLessons, movedAt]);
  }
  for (const { kind, key } of metRequirements) {
    await client.query('insert into requirement_met (enrolment_id, kind, key, met_at) values ($1, $2, $3, $4)', [enrolmentId, kind, key, movedAt]);
  }
}
