export { certificatesRoutes } from './certificates.routes';
export { certificatesSlots } from './certificates.slots';
export { certificatesTexts } from './certificates.texts';
