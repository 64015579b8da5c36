export { givenAPerson, type GivenPerson, type PersonToBe } from './given-a-person';
export { givenAPendingSignIn, givenASession } from './given-a-session';
export { givenOneRole, givenSignedInPeople, type SignedInPerson } from './given-signed-in-people';
export { mailedTo } from './mailed-to';
