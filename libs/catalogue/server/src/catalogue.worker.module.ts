import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Course } from './course/course.entity';
import { versionEntities } from './course/course-version.entity';
import { CoursesService } from './course/courses.service';
import { CoursePackages } from './package/course-packages.service';

/** Services alone, for the worker and the command line. Global: the domains above inject them without importing this again. */
@Global()
@Module({ imports: [TypeOrmModule.forFeature([Course, ...versionEntities])], providers: [CoursesService, CoursePackages], exports: [CoursesService, CoursePackages] })
export class CatalogueWorkerModule {}
