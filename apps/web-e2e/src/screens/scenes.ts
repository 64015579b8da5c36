import { readFileSync } from 'node:fs';
import { expect, type Page, request as requests } from '@playwright/test';
import { signInAs } from './sign-in-as';

/** A demo person, by the front of their address. */
export type Who = 'visitor' | 'norma.terrazas' | 'xochitl.penafiel' | 'jose.munoz' | 'j.ibarra' | 'guadalupe.zuniga' | 'beatriz.del.angel' | 'renata.villarreal' | 'emiliano.reyes' | 'administracion.plataforma';

export interface Scene {
  /** As in `tools/web/pages.json`, or the address of a plain page of the server. */
  readonly path: string;
  readonly name: string;
  readonly address: string;
  readonly who: Who;
  /** People put it on paper. */
  readonly isPrinted?: boolean;
  /** It speaks the language of whoever it is about, at one address. */
  readonly hasOneAddress?: boolean;
  /** What to do before the picture is taken. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const LEARNER = 'xochitl.penafiel';
const TRAINER = 'renata.villarreal';
const ENLACE = 'norma.terrazas';
const COURSE = '/cursos/ga-101';
const ROSTER = `/impartir${COURSE}`;
const QUIZ = `${COURSE}/cuestionarios/final`;

async function start(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Empezar|Continuar|Start|Continue)/ }).click();
  await expect(page.getByRole('group')).toBeVisible();
}

async function review(page: Page): Promise<void> {
  await start(page);
  await page.locator('.jump a').click();
  await expect(page.locator('aula-quiz-review')).toBeVisible();
}

/** From a reminder in the demo's mailbox. */
async function followWayOut(page: Page): Promise<void> {
  const mail = page.locator('details', { hasText: '/baja/' }).first();
  await mail.evaluate((details: HTMLDetailsElement) => { details.open = true; });
  await mail.getByRole('link', { name: /\/baja\// }).click();
  await expect(page.getByRole('button')).toBeVisible();
}

async function openFirstPerson(page: Page): Promise<void> {
  await page.locator('aula-people-table a').first().click();
  await expect(page.locator('aula-roles-card')).toBeVisible();
}

async function giveARole(page: Page): Promise<void> {
  await openFirstPerson(page);
  await page.getByRole('button', { name: /^(Dar un papel|Give a role)$/ }).click();
  await expect(page.locator('aula-give-role form')).toBeVisible();
}

async function changeARole(page: Page): Promise<void> {
  await openFirstPerson(page);
  await page.getByRole('button', { name: /^(Cambiar la fecha o la suplencia|Change the date or the substitute)/ }).first().click();
  await expect(page.locator('aula-change-role')).toBeVisible();
}

async function endRoles(page: Page): Promise<void> {
  await page.locator('aula-picked-people input').check();
  await page.getByRole('button', { name: /^(Terminar un papel|End a role)…$/ }).click();
  await page.locator('#terminar-cual').selectOption('liaison');
  await page.locator('#terminar-dia').fill('2090-10-09');
  await page.locator('aula-end-roles button[type=submit]').click();
  await expect(page.locator('aula-end-roles .sum')).toBeVisible();
}

/** One that was mailed a moment ago, asked for again. */
async function sendAgain(page: Page): Promise<void> {
  const { request } = page.context();
  await request.post('/api/sent-invitations', { data: { email: 'ana.saucedo@demo.example', municipalityKey: '08037', givenNames: 'Ana', firstSurname: 'Saucedo' } });
  await page.reload({ waitUntil: 'networkidle' });
  await expect(page.locator('aula-sent-list li').first()).toBeVisible();
}

const pickPage = (page: Page) => page.locator('aula-picked-bar input').check();
const remind = async (page: Page) => {
  await pickPage(page);
  await page.getByRole('button', { name: /^(Recordar|Remind)$/ }).click();
  await expect(page.locator('blockquote')).toBeVisible();
};
async function lookForAPlace(page: Page): Promise<void> {
  await page.getByRole('combobox').fill('cua');
  await expect(page.getByRole('option').first()).toBeVisible();
}

async function emptyAndSave(page: Page): Promise<void> {
  for (const field of [page.locator('input[role=combobox]'), page.locator('input').first()]) await field.fill('');
  await page.locator('button[type=submit]').click();
}

async function answerLanguage(page: Page): Promise<void> {
  const card = page.locator('section', { has: page.getByRole('heading', { name: /^(Lengua indígena|Indigenous language)$/ }) });
  await card.getByRole('button', { name: /^(Responder|Answer)$/ }).click();
  await card.getByRole('searchbox').fill('tepe');
  await expect(card.getByRole('checkbox', { name: 'tepehuano del sur' })).toBeVisible();
}

async function askForCode(page: Page): Promise<void> {
  await page.locator('input[type=email]').fill('nadie@demo.example');
  await page.locator('button[type=submit]').click();
  await expect(page.locator('aula-code-field')).toBeVisible();
}

/** A code for a page to be looked at with: made by the enlace, who then leaves. */
async function makeCode(page: Page, placeKey = '08037'): Promise<{ id: string; code: string }> {
  const { request } = page.context();
  const endsOn = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  const made = await request.post('/api/invitation-codes', { headers: { 'idempotency-key': crypto.randomUUID() }, data: { placeKey, courseKey: 'ga-101', limit: 30, endsOn } });
  return (await made.json()) as { id: string; code: string };
}

/** As somebody who holds every role that reaches into one state. */
async function giveManyRoles(page: Page): Promise<void> {
  await openFirstPerson(page);
  const accountId = new URL(page.url()).pathname.split('/').at(-1);
  for (const [role, scope, key] of [['trainer', 'state', '11'], ['liaison', 'municipality', '11020'], ['coordinator', 'municipality', '11020'], ['auditor', 'state', '11']] as const) {
    expect((await page.context().request.post('/api/roles', { data: { accountId, role, scope, key } })).ok()).toBe(true);
  }
  await page.reload({ waitUntil: 'networkidle' });
  await expect(page.locator('aula-roles-card li')).toHaveCount(5);
}

async function openRevokedInvitation(page: Page): Promise<void> {
  await signInAs(page, ENLACE);
  const { id, code } = await makeCode(page);
  await page.context().request.delete(`/api/invitation-codes/${id}`);
  await page.context().request.delete('/api/session');
  await below(page, `/invitacion/${code}`);
  await expect(page.getByRole('alert')).toBeVisible();
}

async function openCheck(page: Page): Promise<void> {
  await page.locator('a[href*="/v/"]').first().click();
  await expect(page.locator('h1')).toBeVisible();
}

async function loseTheLine(page: Page): Promise<void> {
  await page.context().setOffline(true);
  await expect(page.locator('.strip.offline')).toBeVisible();
}

const below = (page: Page, path: string) => page.goto(`${new URL(page.url()).pathname.startsWith('/en/') ? '/en' : ''}${path}`, { waitUntil: 'networkidle' });

async function openSheet(page: Page): Promise<void> {
  await below(page, `/admin/invitaciones/${(await makeCode(page)).id}/hoja`);
  await expect(page.locator('aula-qr')).toBeVisible();
}

/** For somebody without an e-mail, whose account another browser opened with a code. */
async function openRecoverySheet(page: Page): Promise<void> {
  const { code } = await makeCode(page, '11020');
  const visitor = await requests.newContext({ baseURL: new URL(page.url()).origin });
  const notice = (await (await visitor.get('/api/privacy-notice?language=es')).json()) as { version: string };
  const userName = `ana.${crypto.randomUUID().slice(0, 8)}`;
  const person = { givenNames: 'Ana', firstSurname: 'Saucedo', agency: 'Obras Públicas', position: 'Auxiliar', municipalityKey: '11020', userName, passphrase: 'siete faroles junto al río Conchos' };
  expect((await visitor.post(`/api/invitations/${code}/account`, { data: { ...person, acceptedNotice: notice.version, attempt: crypto.randomUUID() } })).ok()).toBe(true);
  await visitor.dispose();
  await below(page, `/admin/personas?buscar=${userName}`);
  await openFirstPerson(page);
  await page.locator('a[href$="/recuperacion"]').click();
  await page.getByRole('button', { name: /^(Crear la hoja|Make the sheet)/ }).click();
  await expect(page.locator('aula-qr')).toBeVisible();
}

async function openInvitation(page: Page): Promise<void> {
  await signInAs(page, ENLACE);
  const { code } = await makeCode(page);
  await page.context().request.delete('/api/session');
  await below(page, `/invitacion/${code}`);
  await expect(page.locator('aula-invited dl')).toBeVisible();
}

async function openWithoutEmail(page: Page): Promise<void> {
  await openInvitation(page);
  await page.locator('input[value=user-name]').check();
}

async function chooseFile(page: Page): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name: 'personas.csv', mimeType: 'text/csv', buffer: Buffer.from('Correo;Municipio\nana.saucedo@demo.example;Juárez\neva.saucedo;Selaya\n') });
  await expect(page.locator('.plain-list')).toBeVisible();
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
  { path: '/cursos/*/cuestionarios/*', name: 'quiz-review', address: QUIZ, who: LEARNER, prepare: review },
  { path: '/cursos/*/cuestionarios/*', name: 'quiz-result', address: QUIZ, who: 'jose.munoz', prepare: (page) => page.locator('.plain-list a').last().click() },
  { path: '/inicio', name: 'home', address: '/inicio', who: LEARNER },
  { path: '/inicio', name: 'home-offline', address: '/inicio', who: LEARNER, prepare: loseTheLine },
  { path: '/inicio', name: 'home-completed', address: '/inicio', who: 'jose.munoz' },
  { path: '/inicio', name: 'home-empty', address: '/inicio', who: 'beatriz.del.angel' },
  { path: '/constancias', name: 'certificates', address: '/constancias', who: 'jose.munoz' },
  { path: '/constancias', name: 'certificates-empty', address: '/constancias', who: LEARNER },
  { path: '/avisos', name: 'notices', address: '/avisos', who: LEARNER },
  { path: '/avisos', name: 'notices-empty', address: '/avisos', who: 'beatriz.del.angel' },
  { path: '/registro', name: 'sign-up', address: '/registro', who: 'visitor' },
  { path: '/registro', name: 'sign-up-faults', address: '/registro', who: 'visitor', prepare: (page) => page.getByRole('button', { name: /^(Crear mi cuenta|Create my account)/ }).click() },
  { path: '/registro', name: 'sign-up-place', address: '/registro', who: 'visitor', prepare: lookForAPlace },
  { path: '/entrar', name: 'sign-in', address: '/entrar', who: 'visitor' },
  { path: '/entrar', name: 'sign-in-passphrase', address: '/entrar', who: 'visitor', prepare: (page) => page.getByRole('button', { name: /^(Usar contraseña|Use a password)/ }).click() },
  { path: '/entrar/dos-pasos', name: 'second-step', address: '/entrar/dos-pasos', who: 'visitor' },
  { path: '/cuenta/correo', name: 'e-mail', address: '/cuenta/correo', who: LEARNER },
  { path: '/entrar/recuperar', name: 'take-back', address: `/entrar/recuperar#${'A'.repeat(64)}`, who: 'visitor' },
  { path: '/cuenta/dos-pasos', name: 'two-step', address: '/cuenta/dos-pasos', who: LEARNER },
  { path: '/cuenta/contrasena', name: 'passphrase', address: '/cuenta/contrasena', who: LEARNER },
  { path: '/entrar/codigo', name: 'code', address: '/entrar', who: 'visitor', prepare: askForCode },
  { path: '/entrar/enlace', name: 'mailed-link', address: `/entrar/enlace#${'A'.repeat(64)}`, who: 'visitor' },
  { path: '/entrar/enlace', name: 'mailed-link-torn', address: '/entrar/enlace', who: 'visitor' },
  { path: '/sesion-terminada', name: 'session-ended', address: '/sesion-terminada?por=inactividad', who: 'visitor' },
  { path: '/cuenta', name: 'account', address: '/cuenta', who: LEARNER },
  { path: '/cuenta', name: 'account-end-session', address: '/cuenta', who: LEARNER, prepare: (page) => page.getByRole('button', { name: /^(Cerrar sesión|End session)/ }).first().click() },
  { path: '/cuenta/datos', name: 'profile', address: '/cuenta/datos', who: LEARNER },
  { path: '/cuenta/datos', name: 'profile-faults', address: '/cuenta/datos', who: LEARNER, prepare: emptyAndSave },
  { path: '/cuenta/datos', name: 'profile-staff', address: '/cuenta/datos', who: 'beatriz.del.angel' },
  { path: '/aviso-de-privacidad', name: 'privacy-notice', address: '/aviso-de-privacidad', who: 'visitor', isPrinted: true },
  { path: '/aviso-de-privacidad', name: 'privacy-notice-past', address: '/aviso-de-privacidad?version=2026-11-23', who: 'visitor' },
  { path: '/aviso-de-privacidad/cambios', name: 'privacy-notice-changed', address: '/aviso-de-privacidad/cambios', who: LEARNER },
  { path: '/aviso-de-privacidad/cambios', name: 'privacy-notice-refused', address: '/aviso-de-privacidad/cambios', who: LEARNER, prepare: (page) => page.getByRole('button', { name: /^(No acepto|I do not accept)$/ }).click() },
  { path: '/cuenta/datos-opcionales', name: 'optional-details', address: '/cuenta/datos-opcionales', who: LEARNER },
  { path: '/cuenta/datos-opcionales', name: 'optional-details-languages', address: '/cuenta/datos-opcionales', who: LEARNER, prepare: answerLanguage },
  { path: '/demo/correo', name: 'demo-mailbox', address: '/demo/correo', who: 'visitor' },
  { path: '/impartir', name: 'teach', address: '/impartir', who: TRAINER },
  { path: '/impartir/cursos/*', name: 'roster', address: ROSTER, who: TRAINER },
  { path: '/impartir/cursos/*', name: 'roster-behind', address: `${ROSTER}?estado=08&situacion=atras&orden=actividad`, who: TRAINER },
  { path: '/impartir/cursos/*', name: 'roster-picked', address: `${ROSTER}?situacion=atras`, who: TRAINER, prepare: pickPage },
  { path: '/impartir/cursos/*', name: 'remind', address: `${ROSTER}?situacion=atras`, who: TRAINER, prepare: remind },
  { path: '/impartir/cursos/*', name: 'roster-nobody', address: `${ROSTER}?buscar=zzz`, who: TRAINER },
  { path: '/coordinar', name: 'coverage', address: '/coordinar', who: 'beatriz.del.angel', isPrinted: true },
  { path: '/coordinar', name: 'coverage-narrowed', address: '/coordinar?municipio=08037&periodo=2026-01-01..2099-12-31', who: 'beatriz.del.angel' },
  { path: '/coordinar/personas', name: 'people', address: '/coordinar/personas?cifra=inscritas', who: 'beatriz.del.angel', isPrinted: true },
  { path: '/coordinar/personas', name: 'people-empty', address: '/coordinar/personas?periodo=2000-01-01..2000-01-02', who: 'beatriz.del.angel' },
  { path: '/impartir/solicitudes', name: 'requests', address: '/impartir/solicitudes', who: 'beatriz.del.angel', isPrinted: true },
  { path: '/impartir/solicitudes', name: 'requests-empty', address: '/impartir/solicitudes', who: 'emiliano.reyes' },
  { path: '/admin/personas', name: 'all-people', address: '/admin/personas', who: 'administracion.plataforma', isPrinted: true },
  { path: '/admin/personas', name: 'all-people-picked', address: '/admin/personas?adscripcion=declarada', who: 'beatriz.del.angel', prepare: (page) => page.locator('aula-picked-people input').check() },
  { path: '/admin/personas', name: 'all-people-end-roles', address: '/admin/personas', who: 'beatriz.del.angel', prepare: endRoles },
  { path: '/admin/personas', name: 'all-people-nobody', address: '/admin/personas?buscar=zzz', who: 'beatriz.del.angel' },
  { path: '/admin/personas/*', name: 'person', address: '/admin/personas?buscar=penafiel', who: 'beatriz.del.angel', prepare: openFirstPerson },
  { path: '/admin/personas/*', name: 'person-give-role', address: '/admin/personas?buscar=penafiel', who: 'administracion.plataforma', prepare: giveARole },
  { path: '/admin/personas/*', name: 'person-change-role', address: '/admin/personas?buscar=terrazas', who: 'beatriz.del.angel', prepare: changeARole },
  { path: '/admin/personas/*', name: 'person-many-roles', address: '/admin/personas?buscar=martinez', who: 'administracion.plataforma', prepare: giveManyRoles },
  { path: '/admin/permisos', name: 'permissions', address: '/admin/permisos', who: 'administracion.plataforma', isPrinted: true },
  { path: '/admin/trabajos', name: 'jobs', address: '/admin/trabajos', who: 'administracion.plataforma', isPrinted: true },
  { path: '/admin/bitacora', name: 'audit', address: '/admin/bitacora', who: 'administracion.plataforma', isPrinted: true },
  { path: '/admin/bitacora', name: 'audit-nothing-found', address: '/admin/bitacora?quien=nadie', who: 'administracion.plataforma' },
  { path: '/invitacion', name: 'enter-code', address: '/invitacion', who: 'visitor' },
  { path: '/invitacion', name: 'enter-code-faults', address: '/invitacion', who: 'visitor', prepare: (page) => page.locator('button[type=submit]').click() },
  { path: '/invitacion/*', name: 'invitation', address: '/invitacion', who: 'visitor', prepare: openInvitation },
  { path: '/invitacion/*', name: 'invitation-without-email', address: '/invitacion', who: 'visitor', prepare: openWithoutEmail },
  { path: '/invitacion/*', name: 'invitation-unknown', address: '/invitacion/1111-1111', who: 'visitor' },
  { path: '/invitacion/*', name: 'invitation-revoked', address: '/invitacion', who: 'visitor', prepare: openRevokedInvitation },
  { path: '/recuperacion', name: 'recovery', address: '/recuperacion', who: 'visitor' },
  { path: '/recuperacion', name: 'recovery-faults', address: '/recuperacion', who: 'visitor', prepare: (page) => page.locator('button[type=submit]').click() },
  { path: '/admin/invitaciones', name: 'invitations', address: '/admin/invitaciones', who: ENLACE },
  { path: '/admin/invitaciones', name: 'invitations-mailed', address: '/admin/invitaciones', who: ENLACE, prepare: sendAgain },
  { path: '/admin/invitaciones', name: 'invitations-faults', address: '/admin/invitaciones', who: ENLACE, prepare: (page) => page.locator('button[type=submit]').first().click() },
  { path: '/admin/invitaciones/*/hoja', name: 'invitation-sheet', address: '/admin/invitaciones', who: ENLACE, isPrinted: true, prepare: openSheet },
  { path: '/admin/invitaciones/importar', name: 'import', address: '/admin/invitaciones/importar', who: ENLACE },
  { path: '/admin/invitaciones/importar', name: 'import-faults', address: '/admin/invitaciones/importar', who: ENLACE, prepare: chooseFile },
  { path: '/admin/personas/*/recuperacion', name: 'recovery-sheet', address: '/admin/personas', who: 'emiliano.reyes', isPrinted: true, prepare: openRecoverySheet },
  { path: '/**', name: 'not-found', address: '/no-existe', who: 'visitor' },
  { path: '/v/:folio', name: 'check', address: '/constancias', who: 'jose.munoz', prepare: openCheck },
  { path: '/v/:folio', name: 'check-unknown', address: '/v/AA-7F3K-92QX', who: 'visitor' },
  { path: '/baja/:token', name: 'unsubscribe', address: '/demo/correo', who: 'visitor', hasOneAddress: true, prepare: followWayOut },
  { path: '/baja/:token', name: 'unsubscribe-strange', address: '/baja/x', who: 'visitor', hasOneAddress: true },
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
    .map(([path]) => path.replace(/\{(\w+)\}/g, ':$1'))
    // Every scene is looked at in English too.
    .filter((path) => !path.startsWith('/en/'));
}
