import { ApplicationRef, Component, input } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter } from '@angular/router';
import { catalogueApi, type Course } from '@aula/catalogue/contract';
import { provideProblemTexts, provideSlot } from '@aula/platform/web';
import { FakeApi } from '@aula/platform/web/testing';
import { catalogueTexts } from '../catalogue.texts';
import { CoursePage } from './course-page';

const course: Course = {
  key: 'ga-101', code: 'GA-101', title: 'Fundamentos de gobierno abierto', summary: 'Qué es y cómo empezar.', level: 'Introductorio', hours: 6, minutes: 372, lessonCount: 15, bytes: 1_840_000,
  version: 1, audience: 'Personas servidoras públicas municipales.', goal: '', outcomes: ['Explicar los principios.'],
  modules: [{ number: 1, title: 'Por qué abrir', lessons: [{ code: '1.1', title: 'El derecho a saber', kind: 'lectura', minutes: 12, bytes: 38_000 }] }],
  requirements: [{ kind: 'quiz', key: 'final', title: 'Aprobar el cuestionario final (80 de 100)' }],
};

@Component({ template: '<button>Inscribirme en {{ courseKey() }}</button>' })
class CourseAction {
  readonly courseKey = input.required<string>();
}

describe('course page', () => {
  let api: FakeApi;
  let fixture: ComponentFixture<CoursePage>;
  const page = () => fixture.nativeElement as HTMLElement;
  const settled = () => TestBed.inject(ApplicationRef).whenStable();

  async function open(): Promise<void> {
    TestBed.configureTestingModule({
      providers: [api.provide(), provideRouter([]), provideProblemTexts(catalogueTexts), provideSlot('course-action', () => Promise.resolve(CourseAction))],
    });
    fixture = TestBed.createComponent(CoursePage);
    fixture.componentRef.setInput('courseKey', 'ga-101');
    await fixture.whenStable();
    await settled();
  }

  beforeEach(() => { api = new FakeApi(); });

  it('shows what the course takes, gives and asks, and names the window', async () => {
    api.answer(catalogueApi.readCourse, course);
    await open();
    expect(page().querySelector('h1')?.textContent).toBe('Fundamentos de gobierno abierto');
    expect([...page().querySelectorAll('dd')].map((fact) => fact.textContent)).toEqual(['6\u00a0horas', 'Introductorio', '15', '1.8\u00a0MB']);
    expect(page().textContent).toContain('Explicar los principios.');
    expect(page().querySelector('aula-outline li')?.textContent).toContain('Lectura · 12\u00a0min · 38\u00a0kB');
    expect(page().textContent).toContain('Aprobar el cuestionario final (80 de 100)');
    expect(TestBed.inject(Title).getTitle()).toBe('Fundamentos de gobierno abierto · Aula Abierta');
  });

  it('gives its place for the action to the floor above', async () => {
    api.answer(catalogueApi.readCourse, course);
    await open();
    expect(page().querySelector('button')?.textContent).toBe('Inscribirme en ga-101');
  });

  it('leads to the catalogue when the course is not there', async () => {
    api.fail(catalogueApi.readCourse, 'catalogue.no-such-course');
    await open();
    expect(page().querySelector('h1')?.textContent).toBe('No encontramos este curso');
    expect(page().querySelector('a.button')?.getAttribute('href')).toBe('/cursos');
    expect(page().textContent).not.toContain('Volver a intentar');
  });

  it('offers another try after a failure of ours, with the key to report', async () => {
    api.fail(catalogueApi.readCourse, 'request.unexpected', { status: 500, correlationId: 'c0ffee' });
    await open();
    expect(page().querySelector('[role=alert]')?.textContent).toContain('c0ffee');
    api.answer(catalogueApi.readCourse, course);
    [...page().querySelectorAll('button')].find((button) => button.textContent === 'Volver a intentar')?.click();
    await settled();
    expect(page().querySelector('h1')?.textContent).toBe('Fundamentos de gobierno abierto');
  });
});
