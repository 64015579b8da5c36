export { reportingRoutes } from './reporting.routes';
export { reportingSlots } from './reporting.slots';
export { reportingTexts } from './reporting.texts';
