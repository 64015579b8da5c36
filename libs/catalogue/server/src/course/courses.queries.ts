/** Newest version of each course, in the order of their codes. */
export const CURRENT_VERSIONS = `
  select id from (select distinct on (course_id) id, code from course_version order by course_id, number desc) as current order by code, id`;

export const CURRENT_VERSION_OF = `
  select v.id from course c join course_version v on v.course_id = c.id where c.key = $1 order by v.number desc limit 1`;

/** A whole version but for the lessons' texts, in one statement. */
export const VERSION = `
  select v.id, v.course_id as "courseId", c.key as "courseKey", v.number, v.code, v.title, v.level, v.language, v.licence, v.summary, v.audience, v.goal,
    v.outcomes, v.minutes, v.hours, v.published_at as "publishedAt",
    (select json_agg(json_build_object('number', m.number, 'title', m.title, 'lessons', (
        select json_agg(json_build_object('code', l.code, 'title', l.title, 'kind', l.kind, 'minutes', l.minutes, 'bytes', l.bytes) order by l.position)
        from lesson l where l.course_version_id = v.id and l.module_number = m.number)) order by m.number)
      from course_module m where m.course_version_id = v.id) as modules,
    (select json_agg(json_strip_nulls(json_build_object('kind', r.kind, 'key', r.key, 'title', r.title, 'titleInEnglish', r.title_in_english)) order by r.position)
      from course_requirement r where r.course_version_id = v.id) as requirements
  from course_version v join course c on c.id = v.course_id where v.id = $1`;

export const LESSON = `
  select l.code, l.title, l.kind, l.minutes, l.bytes, l.summary, l.html, l.position, l.module_number as "moduleNumber", m.title as "moduleTitle"
  from lesson l join course_module m on m.course_version_id = l.course_version_id and m.number = l.module_number
  where l.course_version_id = $1 and l.code = $2`;

/** Versions with the course they belong to, as a relation for rooms above to join: course_version_id, course_key, title. */
export const TITLES_OF_VERSIONS = `(
  select v.id as course_version_id, c.key as course_key, v.title from course_version v join course c on c.id = v.course_id)`;
