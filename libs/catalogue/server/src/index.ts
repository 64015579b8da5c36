import type { Migration } from '@aula/platform/server';
import { CatalogueCourses1763856300000 } from './migrations/1763856300000-CatalogueCourses';
import { CatalogueEnglish1764206000000 } from './migrations/1764206000000-CatalogueEnglish';

export const catalogueMigrations: Migration[] = [CatalogueCourses1763856300000, CatalogueEnglish1764206000000];
export { cataloguePersonalData } from './catalogue.privacy';
export { CatalogueModule } from './catalogue.module';
export { CatalogueWorkerModule } from './catalogue.worker.module';
export { Course } from './course/course.entity';
export type { CourseVersionRecord, LessonRecord, ModuleRecord } from './course/course-records';
export { CourseModule, CourseRequirement, CourseVersion, Lesson } from './course/course-version.entity';
export { TITLES_OF_VERSIONS } from './course/courses.queries';
export { CoursesService } from './course/courses.service';
export { CoursePackages, type Imported } from './package/course-packages.service';
export { PackageError, type PackageFault } from './package/package-error';
export type { ReadPackage } from './package/read-package';
export { readPackageFolder } from './package/package-folder';
export { ALL_LESSONS } from './package/package-schemas';
export { readYaml } from './package/read-yaml';
