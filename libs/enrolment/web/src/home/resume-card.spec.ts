import { enrolmentApi } from '@aula/enrolment/contract';
import { openSignedIn } from '@aula/identity/web/testing';
import { FakeApi } from '@aula/platform/web/testing';
import { enrolmentTexts } from '../enrolment.texts';
import { anEnrolment } from '../testing/an-enrolment';
import { ResumeCard } from './resume-card';

describe('resume card', () => {
  let api: FakeApi;
  const open = () => openSignedIn({ address: '/inicio', component: ResumeCard, api, texts: enrolmentTexts });
  const other = (completed: number, changes = {}) => anEnrolment(completed, { id: `0190b7a0-0000-7000-8000-00000000000${completed + 5}`, courseKey: 'pc-201', courseTitle: 'Participación incluyente', ...changes });

  beforeEach(() => {
    localStorage.clear();
    api = new FakeApi();
  });

  it('opens the next lesson in one tap and says what it costs', async () => {
    api.answer(enrolmentApi.listOwn, { items: [anEnrolment(1)] });
    const page = await open();
    expect(page.text).toContain('Sigue donde te quedaste');
    expect(page.text).toContain('1.2 Los pilares y cómo se sostienen entre sí');
    expect(page.text).toContain('Fundamentos de gobierno abierto · módulo 1');
    expect(page.text).toContain('1 de 4 lecciones · 15 min de lectura');
    expect(page.find('Continuar · 12 kB').getAttribute('href')).toBe('/cursos/ga-101/lecciones/1.2');
  });

  it('points at the courses while there is no enrolment', async () => {
    api.answer(enrolmentApi.listOwn, { items: [] });
    const page = await open();
    expect(page.find('Ver los cursos').getAttribute('href')).toBe('/cursos');
  });

  it('calls the first lesson by its name until something of it was read', async () => {
    const untouched = anEnrolment(0);
    api.answer(enrolmentApi.listOwn, { items: [untouched] });
    expect((await open()).text).toContain('Tu primera lección');
  });

  it('lists the other open courses, and leaves the completed ones to their own card', async () => {
    const completed = other(4, { completedAt: '2026-11-21T10:00:00Z' });
    api.answer(enrolmentApi.listOwn, { items: [completed, anEnrolment(4), other(2)] });
    const page = await open();
    expect(page.find('Ir al cuestionario').getAttribute('href')).toBe('/cursos/ga-101/cuestionarios/final');
    expect(page.text).toContain('Tus otros cursos');
    expect(page.text).toContain('2 de 4 lecciones. Te falta: terminar las lecciones 1.3 y 1.4');
    expect(page.text).not.toContain('Cursos acreditados');
  });

  it('counts what still waits on this device', async () => {
    localStorage.setItem('aula.progress.0190b7a0-0000-7000-8000-0000000000f1', JSON.stringify({ 'ga-101/1.2': { block: 3, isCompleted: true } }));
    api.answer(enrolmentApi.listOwn, { items: [anEnrolment(1)] }).fail(enrolmentApi.recordProgress, 'request.offline');
    const page = await open();
    expect(page.text).toContain('2 de 4 lecciones');
    expect(page.text).toContain('Guardado en tu teléfono');
  });

  it('says what happened and tries again', async () => {
    api.fail(enrolmentApi.listOwn, 'request.unexpected', { status: 500 });
    const page = await open();
    api.answer(enrolmentApi.listOwn, { items: [anEnrolment(1)] });
    await page.click('Volver a intentar');
    expect(page.text).toContain('Sigue donde te quedaste');
  });
});
