import { TITLES_OF_VERSIONS } from '@aula/catalogue/server';
import { COMPLETIONS_WITHIN_REACH, ENROLMENTS_WITHIN_REACH } from '@aula/enrolment/server';
import { CURRENT_WORKPLACES } from '@aula/identity/server';
import type { Figure } from '@aula/reporting/contract';
import { PLACES } from '@aula/territory/server';
import type { PeriodThere } from './days-of';

/** What narrows a figure, once the places are known to be in reach. */
export interface Choice {
  readonly municipalityKeys: readonly string[];
  readonly courseKey: string | null;
  readonly period: Pick<PeriodThere, 'days' | 'terms'>;
}

/**
 * The choice as a relation, which `counted` reads; it speaks of every parameter, also in a statement that has no use for some.
 * $1 municipalities, $2 course or null, $3–$4 first and last day or null, $5 by municipality its own first day, or null
 */
export const CHOSEN = `chosen as (select $1::text[] as municipality_keys, $2::text as course_key, $3::date as first_day, $4::date as last_day, $5::jsonb as terms)`;

export function parametersOf({ municipalityKeys, courseKey, period: { days, terms } }: Choice): unknown[] {
  return [municipalityKeys, courseKey, days?.from ?? null, days?.to ?? null, terms && JSON.stringify(terms)];
}

/**
 * Who counts in a figure and why, a row for each deed: account_id, municipality_key, agency, position, title, day.
 * Every number and every list is made from this one relation. Days are the municipality's own.
 */
export function counted(figure: Figure): string {
  if (figure === 'accounts' || figure === 'confirmed') {
    return `
      select w.account_id, w.municipality_key, w.agency, w.position, null::text as title, w.starts_on as day
      from ${CURRENT_WORKPLACES} w where w.municipality_key = any ($1)${figure === 'confirmed' ? ' and w.is_confirmed' : ''}`;
  }
  return `
    select d.account_id, d.municipality_key, coalesce(d.agency, '') as agency, coalesce(d.position, '') as position, version.title, its.day
    from ${figure === 'enrolled' ? ENROLMENTS_WITHIN_REACH : COMPLETIONS_WITHIN_REACH} d cross join chosen
      join ${PLACES} place on place.key = d.municipality_key
      join ${TITLES_OF_VERSIONS} version on version.course_version_id = d.course_version_id
      cross join lateral (select (d.at at time zone place.time_zone)::date as day) its
    where d.municipality_key = any ($1)
      and (chosen.course_key is null or version.course_key = chosen.course_key)
      and (chosen.first_day is null or its.day between chosen.first_day and chosen.last_day)
      and (chosen.terms is null or its.day >= (chosen.terms ->> d.municipality_key)::date)`;
}
