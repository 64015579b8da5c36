export {
  course, type Course, courseCard, type CourseCard, courseKey, lessonCode, lessonKind,
  lessonOutline, type LessonOutline, moduleOutline, requirement, type Requirement, requirementTitle,
} from './course';
export { catalogueApi } from './catalogue.api';
export { catalogueErrors } from './catalogue.errors';
