import { catalogueApi, catalogueErrors, type Course, type CourseCard } from '@aula/catalogue/contract';
import { addressIn, type Language } from '@aula/platform/contract';
import { DomainError, firstAnswer, type FirstPage, FirstPages, html, type Html, visitor } from '@aula/platform/server';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CoursesService } from '../course/courses.service';
import { wordsIn } from './first-words';

/** Landing, catalogue and course, as they stand before the application has started. */
@Injectable()
export class CatalogueFirstPages implements OnModuleInit {
  constructor(@Inject(FirstPages) private readonly pages: FirstPages, @Inject(CoursesService) private readonly courses: CoursesService) {}

  onModuleInit(): void {
    this.pages.register('/', (language) => this.landing(language));
    this.pages.register('/cursos', (language) => this.list(language));
    this.pages.register('/cursos/:clave', (language, { clave }) => this.course(language, clave ?? ''));
  }

  private async landing(language: Language): Promise<FirstPage> {
    const words = wordsIn(language);
    const catalogue = await this.courses.list(visitor);
    return {
      title: '', description: words.lead, answers: firstAnswer(catalogueApi.listCourses, {}, catalogue),
      content: html`<div class="opening"><h1>${words.headline}</h1><p class="lead">${words.lead}</p></div><h2>${words.openCourses}</h2>${cards(catalogue.items, language)}`,
    };
  }

  private async list(language: Language): Promise<FirstPage> {
    const words = wordsIn(language);
    const catalogue = await this.courses.list(visitor);
    return {
      title: words.courses, description: words.listLead, answers: firstAnswer(catalogueApi.listCourses, {}, catalogue),
      content: html`<h1>${words.courses}</h1><p class="meta">${words.listLead}</p>${cards(catalogue.items, language)}`,
    };
  }

  private async course(language: Language, courseKey: string): Promise<FirstPage | undefined> {
    const course = await this.courseAt(courseKey);
    return course && {
      title: course.title, description: course.summary, answers: firstAnswer(catalogueApi.readCourse, { params: { courseKey } }, course),
      content: html`<p class="back"><a href="${addressIn(language, '/cursos')}">${wordsIn(language).courses}</a></p>
<p class="eyebrow">${course.code}</p><h1 lang="es-MX">${course.title}</h1><p class="lead" lang="es-MX">${course.summary}</p>`,
    };
  }

  private async courseAt(courseKey: string): Promise<Course | undefined> {
    try {
      return await this.courses.read(visitor, courseKey);
    } catch (error) {
      if (error instanceof DomainError && error.code in catalogueErrors) return undefined;
      throw error;
    }
  }
}

function cards(courses: readonly CourseCard[], language: Language): Html {
  return html`<ul class="plain-list" lang="es-MX">${courses.map(({ key, title, summary }) => html`<li><h3><a href="${addressIn(language, `/cursos/${key}`)}">${title}</a></h3><p>${summary}</p></li>`)}</ul>`;
}
