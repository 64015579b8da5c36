import { ChangeDetectionStrategy, Component } from '@angular/core';
import { enrolmentApi } from '@aula/enrolment/contract';
import { anAccount, openSignedIn } from '@aula/identity/web/testing';
import { FakeApi } from '@aula/platform/web/testing';
import { enrolmentTexts } from '../enrolment.texts';
import { anEnrolment } from '../testing/an-enrolment';
import { CourseActionCard } from './course-action-card';

@Component({ selector: 'aula-course', imports: [CourseActionCard], template: '<aula-course-action courseKey="ga-101" />', changeDetection: ChangeDetectionStrategy.OnPush })
class Course {}

describe('course action', () => {
  let api: FakeApi;
  const open = (account: ReturnType<typeof anAccount> | null = anAccount()) => openSignedIn({ address: '/cursos/ga-101', path: 'cursos/:clave', component: Course, api, texts: enrolmentTexts }, account);

  beforeEach(() => {
    localStorage.clear();
    api = new FakeApi();
  });

  it('leads a visitor to an account and back, and asks nothing of the API', async () => {
    const page = await open(null);
    expect(page.find('Inscribirme').getAttribute('href')).toBe('/registro?volver=%2Fcursos%2Fga-101');
    expect(api.callsOf(enrolmentApi.readOwn)).toEqual([]);
  });

  it('enrols, and moves the focus to the first lesson', async () => {
    api.answer(enrolmentApi.readOwn, { enrolment: null }).answer(enrolmentApi.enrol, anEnrolment(0));
    const page = await open();
    await page.click('Inscribirme');
    expect(api.callsOf(enrolmentApi.enrol)[0]?.body).toEqual({ courseKey: 'ga-101' });
    expect(page.find('Empezar · 12 kB').getAttribute('href')).toBe('/cursos/ga-101/lecciones/1.1');
    expect(page.text).toContain('Te falta: terminar 4 lecciones y aprobar el cuestionario final (80 de 100).');
  });

  it('says why enrolling failed and brings the same key with the next try', async () => {
    api.answer(enrolmentApi.readOwn, { enrolment: null }).fail(enrolmentApi.enrol, 'request.unavailable', { status: 503 });
    const page = await open();
    await page.click('Inscribirme');
    expect(page.text).toContain('pausa breve');
    await page.click('Inscribirme');
    const keys = api.callsOf(enrolmentApi.enrol).map(({ options }) => options.idempotencyKey);
    expect(keys[0]).toBeDefined();
    expect(keys[1]).toBe(keys[0]);
  });

  it('leads on to the next lesson', async () => {
    api.answer(enrolmentApi.readOwn, { enrolment: anEnrolment(2) });
    const page = await open();
    expect(page.text).toContain('2 de 4 lecciones');
    expect(page.find('Continuar · 12 kB').getAttribute('href')).toBe('/cursos/ga-101/lecciones/1.3');
    expect(page.text).toContain('Te falta: terminar las lecciones 1.3 y 1.4');
  });

  it('leads to the quiz when every lesson is done', async () => {
    api.answer(enrolmentApi.readOwn, { enrolment: anEnrolment(4) });
    const page = await open();
    expect(page.find('Ir al cuestionario').getAttribute('href')).toBe('/cursos/ga-101/cuestionarios/final');
  });

  it('shows a completed course as such', async () => {
    api.answer(enrolmentApi.readOwn, { enrolment: anEnrolment(4, { completedAt: '2026-11-21T10:00:00Z' }) });
    const page = await open();
    expect(page.text).toContain('Acreditado');
    expect(page.find('Ver mis constancias').getAttribute('href')).toBe('/constancias');
  });

  it('says what happened and tries again', async () => {
    api.fail(enrolmentApi.readOwn, 'request.unexpected', { status: 500 });
    const page = await open();
    api.answer(enrolmentApi.readOwn, { enrolment: anEnrolment(2) });
    await page.click('Volver a intentar');
    expect(page.text).toContain('2 de 4 lecciones');
  });
});
