import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

/** A demo person, by the front of their address. */
export type Who = 'visitor' | 'xochitl.penafiel' | 'jose.munoz' | 'j.ibarra' | 'guadalupe.zuniga' | 'beatriz.del.angel' | 'emiliano.reyes';

export interface Scene {
  /** As in `tools/web/pages.json`, or the address of a plain page of the server. */
  readonly path: string;
  readonly name: string;
  readonly address: string;
  readonly who: Who;
  /** People put it on paper. */
  readonly isPrinted?: boolean;
  /** What to do before the picture is taken. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const LEARNER = 'xochitl.penafiel';
const COURSE = '/cursos/ga-101';
const QUIZ = `${COURSE}/cuestionarios/final`;

async function start(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Empezar|Continuar|Start|Continue)/ }).click();
  await expect(page.getByRole('group')).toBeVisible();
}

/** Every page as somebody meets it. A page of the route table without a scene fails the run. */
export const SCENES: readonly Scene[] = [
  { path: '/', name: 'landing', address: '/', who: 'visitor' },
  { path: '/cursos', name: 'courses', address: '/cursos', who: 'visitor' },
  { path: '/cursos', name: 'courses-signed-in', address: '/cursos', who: LEARNER },
  { path: '/cursos/*', name: 'course', address: COURSE, who: 'visitor' },
  { path: '/cursos/*', name: 'course-enrolled', address: COURSE, who: LEARNER },
  { path: '/cursos/*', name: 'course-completed', address: COURSE, who: 'jose.munoz' },
  { path: '/cursos/*', name: 'course-gone', address: '/cursos/no-existe', who: 'visitor' },
  { path: '/cursos/*/lecciones/*', name: 'lesson', address: `${COURSE}/lecciones/1.3`, who: LEARNER },
  { path: '/cursos/*/lecciones/*', name: 'lesson-table', address: `${COURSE}/lecciones/2.3`, who: LEARNER, isPrinted: true },
  { path: '/cursos/*/lecciones/*', name: 'lesson-sheet', address: `${COURSE}/lecciones/1.4`, who: LEARNER, isPrinted: true },
  { path: '/cursos/*/lecciones/*', name: 'lesson-not-enrolled', address: `${COURSE}/lecciones/1.1`, who: 'beatriz.del.angel' },
  { path: '/cursos/*/cuestionarios/*', name: 'quiz', address: QUIZ, who: LEARNER },
  { path: '/cursos/*/cuestionarios/*', name: 'quiz-question', address: QUIZ, who: LEARNER, prepare: start },
  { path: '/cursos/*/cuestionarios/*', name: 'quiz-passed', address: QUIZ, who: 'jose.munoz' },
  { path: '/cursos/*/cuestionarios/*', name: 'quiz-failed', address: QUIZ, who: 'j.ibarra' },
  { path: '/inicio', name: 'home', address: '/inicio', who: LEARNER },
  { path: '/inicio', name: 'home-completed', address: '/inicio', who: 'jose.munoz' },
  { path: '/inicio', name: 'home-empty', address: '/inicio', who: 'beatriz.del.angel' },
  { path: '/constancias', name: 'certificates', address: '/constancias', who: 'jose.munoz' },
  { path: '/constancias', name: 'certificates-empty', address: '/constancias', who: LEARNER },
  { path: '/registro', name: 'sign-up', address: '/registro', who: 'visitor' },
  { path: '/registro', name: 'sign-up-faults', address: '/registro', who: 'visitor', prepare: (page) => page.getByRole('button', { name: /^(Crear mi cuenta|Create my account)/ }).click() },
  { path: '/entrar', name: 'sign-in', address: '/entrar', who: 'visitor' },
  { path: '/yo', name: 'me', address: '/yo', who: LEARNER },
  { path: '/aviso-de-privacidad', name: 'privacy-notice', address: '/aviso-de-privacidad', who: 'visitor', isPrinted: true },
  { path: '/demo/correo', name: 'demo-mailbox', address: '/demo/correo', who: 'visitor' },
  { path: '/coordinar', name: 'coverage', address: '/coordinar', who: 'beatriz.del.angel', isPrinted: true },
  { path: '/impartir/solicitudes', name: 'requests', address: '/impartir/solicitudes', who: 'beatriz.del.angel', isPrinted: true },
  { path: '/impartir/solicitudes', name: 'requests-empty', address: '/impartir/solicitudes', who: 'emiliano.reyes' },
  { path: '/**', name: 'not-found', address: '/no-existe', who: 'visitor' },
  { path: '/v/:folio', name: 'check-unknown', address: '/v/AA-7F3K-92QX', who: 'visitor' },
];

/** Paths of the route table, and of the plain pages that the server makes. */
export const PATHS: readonly string[] = [
  ...(JSON.parse(readFileSync('tools/web/pages.json', 'utf8')) as { path: string }[]).map(({ path }) => path),
  ...plainPages(),
];

function plainPages(): string[] {
  const { paths } = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as { paths: Record<string, { get?: { responses: Record<string, { content?: object }> } }> };
  return Object.entries(paths)
    .filter(([, { get }]) => get && 'text/html' in (get.responses['200']?.content ?? {}))
    .map(([path]) => path.replace(/\{(\w+)\}/g, ':$1'));
}
