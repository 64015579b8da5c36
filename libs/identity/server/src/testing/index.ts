export { givenAPerson, type GivenPerson, type PersonToBe } from './given-a-person';
export { givenASession } from './given-a-session';
export { mailedTo } from './mailed-to';
