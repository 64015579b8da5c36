import { endpoint, languages, named, nothing } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { people, peopleFilter, peoplePage, peoplePlace, person, personParams } from './person';
import { affiliations, confirmAffiliations, confirmation, declineAffiliation, unconfirmed } from './work';

const peoplePlaces = named('PeoplePlaces', z.object({ items: z.array(peoplePlace) }));

/** The people who work in the caller's territory. Each look is written down in the audit log. */
export const peopleApi = {
  /** By surnames, 25 to a page. */
  listPeople: endpoint({ method: 'GET', path: '/people', query: { ...peopleFilter, page: peoplePage }, allow: 'identity.person.list', response: people }),
  /** The same people in the same order, all of them, as a CSV file. */
  downloadPeople: endpoint({
    method: 'GET', path: '/people/csv', query: { ...peopleFilter, language: z._default(languages, 'es') }, allow: 'identity.person.list', response: z.unknown(), produces: 'text/csv',
  }),
  /** What the list can be narrowed to: municipalities with people, by state and name. */
  listPeoplePlaces: endpoint({ method: 'GET', path: '/people/places', allow: 'identity.person.list', response: peoplePlaces }),
  readPerson: endpoint({ method: 'GET', path: '/people/:accountId', params: personParams, allow: 'identity.person.list', response: person }),
  /** Those that stand as they were seen; what is confirmed already stays so. Nobody confirms their own. */
  confirmAffiliations: endpoint({ method: 'PUT', path: '/affiliations/confirmed', allow: 'identity.affiliation.confirm', body: confirmAffiliations, response: confirmation }),
  /** How many wait for somebody to say where they work, within the caller's reach: a number, and nobody's name. */
  countUnconfirmed: endpoint({ method: 'GET', path: '/affiliations/unconfirmed', allow: 'identity.affiliation.confirm', response: unconfirmed }),
  /** Sends it back to the person with a sentence of what to correct. */
  declineAffiliation: endpoint({
    method: 'PUT', path: '/affiliations/:affiliationId/declined', params: { affiliationId: z.uuid() }, allow: 'identity.affiliation.confirm', body: declineAffiliation, response: nothing,
  }),
  /** Where one works and worked, newest first. */
  listOwnAffiliations: endpoint({ method: 'GET', path: '/account/affiliations', allow: 'identity.profile.read-own', response: affiliations }),
};
