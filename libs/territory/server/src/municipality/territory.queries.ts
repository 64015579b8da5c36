/** How names and words are compared: lower case, no accents, only letters and digits with single blanks between. */
export const asSearched = (words: string) => `btrim(regexp_replace(aula_plain(${words}), '[^[:alnum:]]+', ' ', 'g'))`;

/** A municipality as the contract shows it: never without its state. */
const MUNICIPALITY = `m.key, m.name, m.state_key as "stateKey", s.name as "stateName", m.time_zone as "timeZone"`;

export const STATES = `
  select s.key, s.name, s.short_name as "shortName", count(m.key)::int as "municipalityCount"
  from state s left join municipality m on m.state_key = s.key
  group by s.key order by s.key`;

/** $1 keys */
export const MUNICIPALITIES = `
  select ${MUNICIPALITY} from municipality m join state s on s.key = m.state_key
  where m.key = any ($1)`;

/** Municipalities, as a relation for rooms above to join: key, name, time_zone. */
export const PLACES = '(select m.key, m.name, m.time_zone from municipality m)';

/** Terms of office, as a relation for rooms above to join: id, municipality_key, label, starts_on, ends_on. */
export const ADMINISTRATIONS = '(select a.id, a.municipality_key, a.label, a.starts_on, a.ends_on from administration a)';

/** $1 territory as an actor carries it: keys of states and municipalities, or `*`; $2 now */
export const MUNICIPALITIES_IN = `
  select m.key, m.name, m.state_key as "stateKey", s.name as "stateName", there.today::text,
    case when m.tile_column is not null then json_build_object('column', m.tile_column, 'row', m.tile_row) end as tile,
    case when a.id is not null then json_build_object('label', a.label, 'startsOn', a.starts_on) end as administration
  from municipality m join state s on s.key = m.state_key cross join lateral (select ($2::timestamptz at time zone m.time_zone)::date as today) there
    left join administration a on a.municipality_key = m.key and there.today between a.starts_on and a.ends_on
  where $1::text[] && array['*', m.key, m.state_key]
  order by m.key`;

/** $1 municipality, $2 day */
export const ADMINISTRATION_ON = `
  select id, label from administration where municipality_key = $1 and $2::date between starts_on and ends_on`;

/** $1 municipality, $2 now */
export const CURRENT_ADMINISTRATION = `
  select a.label, a.ends_on::text as "endsOn" from municipality m join administration a on a.municipality_key = m.key
    and ($2::timestamptz at time zone m.time_zone)::date between a.starts_on and a.ends_on
  where m.key = $1`;

/**
 * $1 words as typed, $2 state or null, $3 how many.
 * How near a name is: 3 the very name, 2 it begins so (also with its state behind: "juarez chih"), 1 one of its words does, 0 written alike.
 * Mere likeness counts only near the best hit, so that a well-written name does not drag others in.
 * Every name is compared, about 2,500 of them: an index would not be quicker.
 */
export const SEARCH_MUNICIPALITIES = `
  with wanted as (
    select ${asSearched('$1')} as words
  ), known as (
    select m.key, known_as as name, known_as || ' ' || s.plain_name as full_name
    from municipality m join state s on s.key = m.state_key cross join unnest(m.plain_names) as known_as
    where $2::text is null or m.state_key = $2
  ), judged as (
    select key, name, words,
      case when name = words or full_name = words then 3 when starts_with(full_name, words) then 2
        when position(' ' || words in ' ' || name) > 0 then 1 else 0 end as nearness,
      greatest(word_similarity(words, name), similarity(words, full_name)) as likeness
    from known cross join wanted where words <> ''
  ), best as (
    select distinct on (key) key, name, words, nearness, likeness from judged order by key, nearness desc, likeness desc
  ), ranked as (
    select key, name, nearness, likeness, similarity(words, name) as closeness, max(case when nearness > 0 then 1 else likeness end) over () as highest from best
  )
  select ${MUNICIPALITY}
  from ranked join municipality m using (key) join state s on s.key = m.state_key
  where nearness > 0 or (likeness >= 0.4 and likeness >= highest - 0.25)
  order by nearness desc, case when nearness = 0 then likeness else 0 end desc, closeness desc, ranked.name, m.key
  limit $3`;
