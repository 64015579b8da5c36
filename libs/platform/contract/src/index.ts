export { defineEvent, type EventType } from './events';
export { addressOf, type Api, type CallOf, components, endpoint, type Endpoint, type InputOf, named, type ResultOf } from './endpoint';
export { type ErrorCodes, platformErrors, problem, type Problem, ProblemError } from './problem';
export { caller, type CallerOptions } from './caller';
export { day, instant, line, nothing, prose } from './values';
export { EVERY_ROLE, type Permissions, ROLES, type Role } from './permissions';
export { type DemoMail, platformApi } from './platform.api';
export { addressIn, type Language, LANGUAGE_NAMES, languages } from './language';
