import { endpoint } from '@aula/platform/contract';
import { coverage } from './coverage';

export const reportingApi = {
  readCoverage: endpoint({ method: 'GET', path: '/coverage', allow: 'reporting.coverage.read', response: coverage }),
};
