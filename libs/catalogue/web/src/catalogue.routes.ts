import type { Routes } from '@angular/router';

export const catalogueRoutes: Routes = [
  { path: 'cursos', title: $localize`:@@catalogue.courses:Cursos`, loadComponent: () => import('./course-list/course-list-page').then((m) => m.CourseListPage) },
  { path: 'cursos/:courseKey', title: $localize`:@@catalogue.course:Curso`, loadComponent: () => import('./course/course-page').then((m) => m.CoursePage) },
];
