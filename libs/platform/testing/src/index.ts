export { givenADatabase, type TestDatabase, truthOf } from './given-a-database';
export { givenAnApplication, type GivenApplication, givenAWorker, type GivenWorker, problemOf, testEnvironment } from './given-an-application';
export { TestClock } from './test-clock';
export { APP_ROLE, OWNER_ROLE, superuserUrl, TEST_PASSWORD, urlFor, withClient } from './test-server';
export { statementsOf } from './statements-of';
