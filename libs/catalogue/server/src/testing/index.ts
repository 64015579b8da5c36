export { givenACourse, type GivenCourse, type WantedCourse } from './given-a-course';
