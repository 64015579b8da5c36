export { givenAnEnrolment, type GivenEnrolment, type WantedEnrolment } from './given-an-enrolment';
