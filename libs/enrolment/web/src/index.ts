export { enrolmentRoutes } from './enrolment.routes';
export { enrolmentSlots } from './enrolment.slots';
export { enrolmentTexts } from './enrolment.texts';
