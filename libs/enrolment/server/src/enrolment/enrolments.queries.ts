import { maySee, mayMove } from '../enrolment.access';

const COLUMNS = `e.id, e.account_id as "accountId", e.course_id as "courseId", e.course_version_id as "courseVersionId", e.municipality_key as "municipalityKey",
  e.administration_id as "administrationId", e.agency, e.position, e.enrolled_at as "enrolledAt"`;

/** The enrolment with all that was done in it: what every answer of this domain is made from, in one statement. */
const STATE = `
  select ${COLUMNS}, c.completed_at as "completedAt",
    coalesce((select json_agg(json_build_object('code', p.lesson_code, 'block', p.block, 'completedAt', p.completed_at))
      from lesson_progress p where p.enrolment_id = e.id), '[]') as lessons,
    coalesce((select json_agg(json_build_object('kind', m.kind, 'key', m.key, 'metAt', m.met_at))
      from requirement_met m where m.enrolment_id = e.id), '[]') as met
  from enrolment e left join completion c on c.enrolment_id = e.id`;

export const OWN_STATES = `${STATE} where e.account_id = $1 order by e.enrolled_at desc, e.id`;
export const OWN_STATE = `${STATE} where e.account_id = $1 and e.course_id = $2`;
export const STATE_OF = `${STATE} where e.id = $1 and ${maySee('e')}`;

export const OWN = `select ${COLUMNS} from enrolment e where e.account_id = $1 and e.course_id = $2`;
export const SEEN = `select ${COLUMNS} from enrolment e where e.id = $1 and ${maySee('e')}`;

/** `no key update` shuts out every other writer, but not the foreign keys of rows that point here: those must not deadlock. */
const LOCKED = 'for no key update of e';
export const LOCK_OWN = `${OWN} ${LOCKED}`;
export const LOCK = `select ${COLUMNS} from enrolment e where e.id = $1 and ${mayMove('e')} ${LOCKED}`;

export const OWN_LESSON = `
  select e.course_version_id as "courseVersionId", coalesce(p.block, 0) as block, p.completed_at as "completedAt"
  from enrolment e left join lesson_progress p on p.enrolment_id = e.id and p.lesson_code = $3
  where e.account_id = $1 and e.course_id = $2`;

export const ENROL = `
  insert into enrolment (account_id, course_id, course_version_id, municipality_key, administration_id, agency, position, enrolled_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`;
