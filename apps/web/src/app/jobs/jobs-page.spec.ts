import { type FailedJob, type JobKind, jobsApi, type JobsOverview } from '@aula/platform/contract/jobs';
import { FakeApi, OpenPage } from '@aula/platform/web/testing';
import { JobsPage } from './jobs-page';
import { LOOK_AGAIN_MS } from './jobs-store';

const MAIL = 'platform.send-mail';
const kind = (changes: Partial<JobKind> = {}): JobKind => ({ job: MAIL, waiting: 0, due: 0, inHand: 0, failed: 0, doneLately: 0, oldestAt: null, ...changes });
const overview = (...kinds: JobKind[]): JobsOverview => ({ at: '2026-11-23T15:00:00Z', kinds, outbox: { waiting: 0, oldestAt: null } });
const failed = (number: number): FailedJob => ({ id: `${number}:${MAIL}`, job: MAIL, since: '2026-11-22T15:00:00Z', tries: 250, lastError: `Error: 421 too busy (${number})` });

describe('jobs', () => {
  let api: FakeApi;
  let page: OpenPage;
  beforeEach(() => {
    api = new FakeApi().answer(jobsApi.jobsOverview, overview(kind({ job: 'certificates.issue-certificate', doneLately: 7 }), kind({ failed: 2, waiting: 1_234, oldestAt: '2026-11-22T15:00:00Z' })))
      .answer(jobsApi.listFailedJobs, { total: 2, items: [failed(2), failed(1)] }).answer(jobsApi.retryJobs, { retried: 2 });
  });
  afterEach(() => { page.element.remove(); });

  const open = async () => {
    page = await OpenPage.at({ address: '/admin/trabajos', component: JobsPage, api });
    document.body.append(page.element);
  };
  const bodies = () => api.callsOf(jobsApi.retryJobs).map(({ body }) => body);
  const news = () => page.element.querySelector('[role=status]')?.textContent;

  it('tells each kind with its figures, and first of all what has stopped', async () => {
    await open();
    expect(page.text).toContain('2 trabajos se pararon y esperan por ti.');
    expect(page.text).toContain('En espera');
    expect(page.text).toContain('1,234');
    expect(page.text).toContain('El más antiguo sin terminar, desde el domingo 22 de noviembre');
    expect([...page.element.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(['Correos', 'Constancias pedidas al confirmar el nombre']);
    expect(page.text).toContain(MAIL);
    expect(page.text).toContain('Error: 421 too busy (2)');
    expect(page.text).toContain('250 intentos');
  });

  it('asks before it tries all of a kind again, and leaves them where that was not meant', async () => {
    await open();
    await page.click('Intentar de nuevo los 2');
    expect(document.activeElement?.textContent).toContain('Lo que ya se hizo no se repite');
    await page.click('Dejarlos así');
    expect(page.text).not.toContain('Lo que ya se hizo no se repite');
    expect(document.activeElement?.tagName).toBe('H1');
    expect(bodies()).toEqual([]);
  });

  it('tries all of a kind again, says how many, and shows how they stand then', async () => {
    await open();
    await page.click('Intentar de nuevo los 2');
    api.answer(jobsApi.jobsOverview, overview(kind({ waiting: 2 }))).answer(jobsApi.listFailedJobs, { total: 0, items: [] });
    await page.click('Sí, intentar de nuevo');
    expect(bodies()).toEqual([{ job: MAIL }]);
    expect(news()).toBe('Se intentan de nuevo 2. En unos segundos sabrás cómo les fue.');
    expect(page.text).toContain('Todo va al día.');
    expect(document.activeElement?.tagName).toBe('H1');
  });

  it('tries one again, and tells when somebody else had asked before', async () => {
    api.answer(jobsApi.retryJobs, { retried: 0 });
    await open();
    await page.click('Intentar este de nuevo');
    expect(bodies()).toEqual([{ ids: [`2:${MAIL}`] }]);
    expect(news()).toBe('Ninguno seguía parado: alguien ya lo pidió, o ya se hizo.');
  });

  it('says at the question what went wrong, and asks still', async () => {
    api.fail(jobsApi.retryJobs, 'request.offline');
    await open();
    await page.click('Intentar de nuevo los 2');
    await page.click('Sí, intentar de nuevo');
    expect(page.element.querySelector('[role=group] [role=alert]')?.textContent).toContain('No hay conexión');
    expect(page.has('Sí, intentar de nuevo')).toBe(true);
  });

  it('keeps what it showed when the next look fails, and looks again when asked', async () => {
    await open();
    api.fail(jobsApi.jobsOverview, 'request.unavailable', { status: 503 });
    await page.click('Actualizar');
    expect(page.text).toContain('pausa breve');
    expect(page.text).toContain('2 trabajos se pararon');
    api.answer(jobsApi.jobsOverview, overview());
    await page.click('Volver a intentar');
    expect(page.text).toContain('Nada por hacer');
    expect(page.text).not.toContain('pausa breve');
  });

  it('says what happened when nothing comes at all', async () => {
    api.fail(jobsApi.jobsOverview, 'request.not-allowed', { status: 403 });
    await open();
    expect(page.text).toContain('Tu cuenta no tiene permiso');
    expect(page.has('Actualizar')).toBe(false);
  });

  it('tells what nobody takes up', async () => {
    api.answer(jobsApi.jobsOverview, { ...overview(kind({ due: 1 })), outbox: { waiting: 3, oldestAt: '2026-11-23T14:00:00Z' } });
    await open();
    expect(page.text).toContain('Hay trabajo que nadie ha tomado');
    expect(page.text).toContain('3 eventos sin repartir; el más antiguo, desde el lunes 23 de noviembre');
  });

  it('looks again by itself, as long as the page stands', async () => {
    const every = jest.spyOn(globalThis, 'setInterval');
    await open();
    const [look] = every.mock.calls.filter(([, milliseconds]) => milliseconds === LOOK_AGAIN_MS).map(([work]) => work as () => void);
    every.mockRestore();
    const before = api.callsOf(jobsApi.jobsOverview).length;
    look?.();
    await page.settle();
    expect(api.callsOf(jobsApi.jobsOverview)).toHaveLength(before + 1);
  });
});
