export { identityRoutes } from './identity.routes';
export { identitySlots } from './identity.slots';
export type { KeptPlace } from './session/kept-place';
export { SessionStore } from './session/session-store';
export { permittedOnly, signedInOnly, visitorOnly } from './session/session-guards';
