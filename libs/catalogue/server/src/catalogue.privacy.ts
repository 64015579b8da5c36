import { definePersonalData } from '@aula/platform/server';

export const cataloguePersonalData = definePersonalData({
  domain: 'catalogue',
  title: 'Catálogo de cursos',
  tables: {},
  withoutPeople: {
    course: 'cursos',
    course_version: 'versiones publicadas',
    course_module: 'módulos',
    course_requirement: 'requisitos para acreditar',
    lesson: 'lecciones',
  },
});
