import { CoursesService } from '@aula/catalogue/server';
import { InvitedCourses } from '@aula/identity/server';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

/** Identity invites people to courses, and stands below: here it is told which there are to be enrolled in. */
@Injectable()
export class CoursesToInviteTo implements OnModuleInit {
  constructor(@Inject(InvitedCourses) private readonly invited: InvitedCourses, @Inject(CoursesService) private readonly courses: CoursesService) {}

  onModuleInit(): void {
    this.invited.register({
      list: async (actor) => (await this.courses.list(actor)).items.map(({ key, title }) => ({ key, title })),
    });
  }
}
