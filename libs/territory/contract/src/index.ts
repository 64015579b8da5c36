export { municipality, type Municipality, municipalityKey, state, type State, stateKey } from './municipality';
export { territoryApi } from './territory.api';
export { territoryErrors } from './territory.errors';
