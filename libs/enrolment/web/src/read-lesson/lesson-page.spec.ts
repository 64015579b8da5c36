import { enrolmentApi, type RecordProgress } from '@aula/enrolment/contract';
import { openSignedIn } from '@aula/identity/web/testing';
import { FakeApi } from '@aula/platform/web/testing';
import { enrolmentTexts } from '../enrolment.texts';
import { aLesson, anEnrolment } from '../testing/an-enrolment';
import { LessonPage } from './lesson-page';

/** Tells what the page watches, and lets the spec scroll. */
class Watcher {
  static last: Watcher;
  readonly watched: Element[] = [];
  constructor(private readonly see: IntersectionObserverCallback) {
    Watcher.last = this;
  }
  observe(element: Element): void {
    this.watched.push(element);
  }
  disconnect = () => undefined;
  scrollTo(index: number): void {
    const entry = { isIntersecting: true, target: this.watched[index] } as unknown as IntersectionObserverEntry;
    this.see([entry], this as unknown as IntersectionObserver);
  }
}

describe('lesson page', () => {
  let api: FakeApi;
  let scrolledTo: Element[];

  const open = (code = '1.2') => openSignedIn({ address: `/cursos/ga-101/lecciones/${code}`, path: 'cursos/:clave/lecciones/:codigo', component: LessonPage, api, texts: enrolmentTexts });
  const recorded = () => api.callsOf(enrolmentApi.recordProgress).map(({ address, body }) => [address.split('/').at(-2), body as RecordProgress]);

  beforeEach(() => {
    localStorage.clear();
    scrolledTo = [];
    Element.prototype.scrollIntoView = function scrollIntoView(this: Element) { scrolledTo.push(this); };
    Object.assign(window, { IntersectionObserver: Watcher });
    api = new FakeApi()
      .answer(enrolmentApi.readLesson, aLesson())
      .answer(enrolmentApi.readOwn, { enrolment: anEnrolment(1) })
      .answer(enrolmentApi.recordProgress, anEnrolment(2));
  });

  it('shows where it stands in the course, what it weighs, and its text', async () => {
    const page = await open();
    expect(page.text).toContain('Lección 1.2 · 2 de 4 · 12 kB');
    expect(page.element.querySelector('h1')?.textContent).toBe('Los pilares y cómo se sostienen entre sí');
    expect(page.text).toContain('20 min de lectura');
    expect(page.element.querySelector('.actividad')?.textContent).toContain('Actividad · 15\u00a0min');
    expect(page.text).toContain('Tu avance está guardado en el servidor');
  });

  it('marks in the outline what is done and where the reader is', async () => {
    const page = await open();
    expect(page.element.querySelector('aula-lesson-outline [aria-current=page]')?.textContent).toContain('1.2');
    expect(page.element.querySelector('aula-lesson-outline .done')?.textContent).toContain('Completada');
  });

  it('marks the lesson and goes to the next', async () => {
    const page = await open();
    await page.click('Marcar y seguir');
    expect(recorded()).toEqual([['1.2', { block: 0, isCompleted: true }]]);
    expect(page.address).toBe('/cursos/ga-101/lecciones/1.3');
  });

  it('goes from the last lesson to what is missing', async () => {
    api.answer(enrolmentApi.readLesson, aLesson({ code: '1.4', next: null, previous: '1.3', position: 4 }));
    api.answer(enrolmentApi.recordProgress, anEnrolment(4));
    const page = await open('1.4');
    await page.click('Marcar y seguir');
    expect(page.address).toBe('/cursos/ga-101/cuestionarios/final');
  });

  it('keeps the mark without a line, and the text too', async () => {
    api.fail(enrolmentApi.recordProgress, 'request.offline');
    const page = await open();
    await page.click('Marcar y seguir');
    expect(page.address).toBe('/cursos/ga-101/lecciones/1.2');
    expect(page.text).toContain('Quedó marcada en tu teléfono');
    expect(page.text).toContain('Guardado en tu teléfono. Lo enviamos en cuanto vuelva la señal.');
    expect(Object.values(localStorage).join()).toContain('"isCompleted":true');
  });

  it('sends what waited as soon as the line is back', async () => {
    api.fail(enrolmentApi.recordProgress, 'request.offline');
    const page = await open();
    await page.click('Marcar y seguir');
    window.dispatchEvent(new Event('offline'));
    await page.settle();
    api.answer(enrolmentApi.recordProgress, anEnrolment(2));
    window.dispatchEvent(new Event('online'));
    await page.settle();
    expect(page.text).toContain('Tu avance está guardado en el servidor');
  });

  it('opens at the block where the reader stopped', async () => {
    api.answer(enrolmentApi.readLesson, aLesson({ block: 2 }));
    const page = await open();
    expect(scrolledTo[0]).toBe(page.element.querySelector('.actividad'));
    expect(page.text).toContain('Ir al principio de la lección');
  });

  it('opens a completed lesson at its beginning and leads on', async () => {
    api.answer(enrolmentApi.readLesson, aLesson({ block: 3, completedAt: '2026-11-20T18:00:00Z' }));
    const page = await open();
    expect(scrolledTo).toEqual([]);
    expect(page.find('Seguir con la lección 1.3').getAttribute('href')).toBe('/cursos/ga-101/lecciones/1.3');
  });

  it('remembers a block only when it lies farther, on the device at once', async () => {
    await open();
    Watcher.last.scrollTo(2);
    Watcher.last.scrollTo(1);
    expect(JSON.parse(localStorage.getItem('aula.progress.0190b7a0-0000-7000-8000-0000000000f1') ?? '')).toEqual({ 'ga-101/1.2': { block: 2, isCompleted: false } });
    expect(recorded()).toEqual([]);
  });

  it('tells whoever is not enrolled kindly, and leads to the course', async () => {
    api.fail(enrolmentApi.readLesson, 'enrolment.not-enrolled', { status: 404 });
    const page = await open();
    expect(page.element.querySelector('h1')?.textContent).toBe('Inscríbete para leer esta lección');
    expect(page.find('Ver el curso').getAttribute('href')).toBe('/cursos/ga-101');
  });

  it('says what happened and tries again', async () => {
    api.fail(enrolmentApi.readLesson, 'request.unavailable', { status: 503 });
    const page = await open();
    expect(page.text).toContain('pausa breve');
    api.answer(enrolmentApi.readLesson, aLesson());
    await page.click('Volver a intentar');
    expect(page.text).toContain('Hay portales llenos de documentos.');
  });

  it('prints the lesson, and its sheet alone', async () => {
    const print = jest.fn();
    window.print = print;
    api.answer(enrolmentApi.readLesson, aLesson({ html: '<p>Antes.</p><aside class="ficha"><p class="titulo">Tres razones</p><ul><li><strong>Nuestro dato:</strong></li></ul></aside>' }));
    const page = await open();
    await page.click('Imprimir la ficha');
    expect(print).toHaveBeenCalledTimes(1);
    expect(page.element.classList).toContain('only-sheet');
    window.dispatchEvent(new Event('afterprint'));
    await page.click('Imprimir la lección');
    expect(print).toHaveBeenCalledTimes(2);
    expect(page.element.classList).not.toContain('only-sheet');
  });

  it('offers no sheet where there is none', async () => {
    expect((await open()).has('Imprimir la ficha')).toBe(false);
  });
});
