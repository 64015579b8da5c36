import { endpoint } from '@aula/platform/contract';
import { catalogue, course, courseKey } from './course';

export const catalogueApi = {
  listCourses: endpoint({ method: 'GET', path: '/courses', allow: 'public', response: catalogue }),
  /** The newest published version. */
  readCourse: endpoint({ method: 'GET', path: '/courses/:courseKey', params: { courseKey }, allow: 'public', response: course }),
};
