import { Global, Module } from '@nestjs/common';
import { CatalogueFirstPages } from './first-page/catalogue-first-pages';
import { CatalogueWorkerModule } from './catalogue.worker.module';
import { CoursesController } from './course/courses.controller';
import { PublishedRequirements } from './course/published-requirements';

/** For the HTTP process. */
@Global()
@Module({ imports: [CatalogueWorkerModule], controllers: [CoursesController], providers: [CatalogueFirstPages, PublishedRequirements], exports: [CatalogueWorkerModule] })
export class CatalogueModule {}
