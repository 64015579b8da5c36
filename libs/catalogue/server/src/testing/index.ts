export { aPackage, changed } from './a-package';
export { givenACourse, type GivenCourse, type WantedCourse } from './given-a-course';
