export { catalogueRoutes } from './catalogue.routes';
export { catalogueSlots } from './catalogue.slots';
export { catalogueTexts } from './catalogue.texts';
