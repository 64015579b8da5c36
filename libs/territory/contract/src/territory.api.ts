import { endpoint, named } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { municipality, state, stateKey } from './municipality';

const states = named('States', z.object({ items: z.array(state) }));
const municipalities = named('Municipalities', z.object({ items: z.array(municipality) }));

export const territoryApi = {
  listStates: endpoint({ method: 'GET', path: '/territory/states', allow: 'public', response: states }),
  /** Best match first; accents, case and small typing errors do not matter. */
  searchMunicipalities: endpoint({
    method: 'GET', path: '/territory/municipalities', allow: 'public', response: municipalities,
    query: { q: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)), state: z.optional(stateKey) },
  }),
};
