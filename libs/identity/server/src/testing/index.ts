export { givenAPerson, type GivenPerson, type PersonToBe } from './given-a-person';
