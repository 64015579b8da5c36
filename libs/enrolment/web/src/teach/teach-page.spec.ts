import { ChangeDetectionStrategy, Component } from '@angular/core';
import { enrolmentApi, type TaughtCourse } from '@aula/enrolment/contract';
import type { Account } from '@aula/identity/contract';
import { anAccount, openSignedIn } from '@aula/identity/web/testing';
import { provideSlot } from '@aula/platform/web';
import { FakeApi } from '@aula/platform/web/testing';
import { TeachPage } from './teach-page';

const course = (changes: Partial<TaughtCourse> = {}): TaughtCourse => ({
  courseKey: 'ga-101', code: 'GA-101', title: 'Fundamentos de gobierno abierto', hours: 4.5, counts: { 'not-started': 1, 'under-way': 3, behind: 4, completed: 8 }, ...changes,
});
const NOBODY = { 'not-started': 0, 'under-way': 0, behind: 0, completed: 0 };
const TRAINER = anAccount({ roles: [{ role: 'trainer', scope: 'state', key: '08' }] });

@Component({ selector: 'aula-some-card', template: '3 personas piden otro intento', changeDetection: ChangeDetectionStrategy.OnPush })
class SomeCard {}

describe('teach page', () => {
  let api: FakeApi;
  const open = (account: Account = TRAINER) => openSignedIn({ address: '/impartir', component: TeachPage, api, providers: [provideSlot('teach-card', () => Promise.resolve(SomeCard))] }, account);

  beforeEach(() => {
    api = new FakeApi().answer(enrolmentApi.listTaught, { items: [course(), course({ courseKey: 'ga-102', code: 'GA-102', title: 'Datos abiertos', counts: NOBODY })] });
  });

  it('shows each course with how its people stand, each number leading to them', async () => {
    const page = await open();
    const [first] = page.element.querySelectorAll('li');
    expect(first?.textContent.replace(/\s+/g, ' ')).toContain('16 personas inscritas');
    expect([...(first?.querySelectorAll('dd a') ?? [])].map((link) => [link.textContent.trim(), link.getAttribute('href')])).toEqual([
      ['4 Se quedaron atrás', '/impartir/cursos/ga-101?situacion=atras'], ['1 Sin empezar', '/impartir/cursos/ga-101?situacion=sin-empezar'],
      ['3 En curso', '/impartir/cursos/ga-101?situacion=en-curso'], ['8 Acreditaron', '/impartir/cursos/ga-101?situacion=acreditaron'],
    ]);
  });

  it('says what to do where nobody has enrolled', async () => {
    expect((await open()).text).toContain('Aún nadie de tu territorio se ha inscrito.Comparte este enlace con tus municipios: http://localhost/cursos/ga-102');
  });

  it('has room for what other domains have waiting', async () => {
    expect((await open()).text).toContain('3 personas piden otro intento');
  });

  it('tells whoever has no territory whom to ask', async () => {
    expect((await open(anAccount())).text).toContain('Aún no tienes un territorio asignado');
  });

  it('says so while no course is published', async () => {
    api.answer(enrolmentApi.listTaught, { items: [] });
    expect((await open()).text).toContain('Todavía no hay cursos publicados');
  });

  it('says what happened and tries again', async () => {
    api.fail(enrolmentApi.listTaught, 'request.unexpected', { status: 500, correlationId: 'c-1' });
    const page = await open();
    expect(page.text).toContain('c-1');
    api.answer(enrolmentApi.listTaught, { items: [course()] });
    await page.click('Volver a intentar');
    expect(page.text).toContain('16 personas inscritas');
  });
});
