import { catalogueApi } from '@aula/catalogue/contract';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { CoursesService } from './courses.service';

@Controller()
export class CoursesController {
  constructor(@Inject(CoursesService) private readonly courses: CoursesService) {}

  @Endpoint(catalogueApi.listCourses)
  list(@Caller() actor: Actor, @Input() _input: InputOf<typeof catalogueApi.listCourses>) {
    return this.courses.list(actor);
  }

  @Endpoint(catalogueApi.readCourse)
  read(@Caller() actor: Actor, @Input() { params }: InputOf<typeof catalogueApi.readCourse>) {
    return this.courses.read(actor, params.courseKey);
  }
}
