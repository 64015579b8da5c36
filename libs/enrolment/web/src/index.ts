export { enrolmentRoutes } from './enrolment.routes';
export { enrolmentSlots } from './enrolment.slots';
export { NotEnrolledView } from './not-enrolled/not-enrolled-view';
export { enrolmentTexts } from './enrolment.texts';
