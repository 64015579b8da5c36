// A door for specs only.
export { eventually } from './eventually';
export { FakeApi, type MadeCall } from './fake-api';
export { OpenPage, type PageToOpen } from './open-page';
export { choose, faultsIn, fieldNamed, typeInto } from './fields';
