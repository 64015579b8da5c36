import { endpoint, languages } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { comparison, comparisonQuery } from './comparison';
import { countedPeople } from './counted-people';
import { coverage } from './coverage';
import { municipalityOrder, USUAL_ORDER } from './municipality-order';
import { figure, selectionQuery } from './selection';

const words = z.string().check(z.trim(), z.maxLength(80));
const people = { ...selectionQuery, figure, q: z.optional(words) };
const page = z._default(z.coerce.number<number>().check(z.int(), z.gte(1), z.lte(10_000)), 1);
const language = z._default(languages, 'es');
const csv = { response: z.unknown(), produces: 'text/csv' };

export const reportingApi = {
  readCoverage: endpoint({ method: 'GET', path: '/coverage', query: selectionQuery, allow: 'reporting.coverage.read', response: coverage }),
  /** The municipalities of `readCoverage` as a CSV file, found and ordered as on the screen. */
  downloadMunicipalities: endpoint({
    method: 'GET', path: '/coverage/municipalities/csv', query: { ...selectionQuery, q: z.optional(words), order: z._default(municipalityOrder, USUAL_ORDER), language },
    allow: 'reporting.coverage.read', ...csv,
  }),
  /** The people behind a number of `readCoverage`, by name. */
  listPeople: endpoint({ method: 'GET', path: '/coverage/people', query: { ...people, page }, allow: 'reporting.people.list', response: countedPeople }),
  /** The same people in the same order, all pages, as a CSV file. */
  downloadPeople: endpoint({ method: 'GET', path: '/coverage/people/csv', query: { ...people, language }, allow: 'reporting.people.list', ...csv }),
  /** Counts outside the caller's territory, protected. Of the people there, nothing. */
  compare: endpoint({ method: 'GET', path: '/coverage/comparison', query: comparisonQuery, allow: 'reporting.coverage.read', response: comparison }),
};
