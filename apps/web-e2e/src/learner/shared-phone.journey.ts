import { type BrowserContext, expect, type Page } from '@playwright/test';
import { expectAccessible } from '../accessible';
import { mailedTo, newPerson, type NewPerson, signUp } from '../people';
import { test } from '../test';

const QUIZ = '/cursos/ga-101/cuestionarios/final';
/** What stays on the device on purpose: that others use it, which is nobody's secret. */
const OF_THE_DEVICE = ['aula.shared-device'];
const PASSPHRASE = 'cuatro lluvias sobre el adobe';
const TICK = 'Otras personas usan este dispositivo';

test.use({ viewport: { width: 360, height: 740 } });

/** All that the browser keeps for this site, wherever a page could have put it. */
async function keptOnDevice(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const databases = await Promise.all((await indexedDB.databases()).map(({ name = '' }) => new Promise<[string, string]>((resolve, reject) => {
      const asked = indexedDB.open(name);
      asked.onerror = () => { reject(asked.error ?? new Error(name)); };
      asked.onsuccess = () => { resolve([`indexedDB ${name}`, [...asked.result.objectStoreNames].join()]); };
    })));
    const cached = await Promise.all((await caches.keys()).map(async (name): Promise<[string, string]> => {
      const cache = await caches.open(name);
      const texts = await Promise.all((await cache.keys()).map(async (request) => `${request.url} ${(await (await cache.match(request))?.text()) ?? ''}`));
      return [`cache ${name}`, texts.join()];
    }));
    return Object.fromEntries([...Object.entries({ ...localStorage }), ...Object.entries({ ...sessionStorage }), ...databases, ...cached]);
  });
}

/** Names that scripts can see, and the one that they cannot. */
const cookiesOf = async (context: BrowserContext) => (await context.cookies()).map(({ name, expires }) => [name, expires > 0]);

/** Asks for a code with the tick, and types it on the next page, where the tick stands. */
async function enterShared(page: Page, { email }: NewPerson): Promise<void> {
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByLabel(TICK).check();
  await page.getByRole('button', { name: 'Enviarme un código' }).click();
  const { code } = await mailedTo(page, email);
  await expect(page.getByLabel(TICK)).toBeChecked();
  await page.getByLabel('Código de seis números').fill(code);
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await expect(page).not.toHaveURL(/\/entrar/);
}

/** The tick stands as it was left. */
async function enterSharedByPassphrase(page: Page, { email }: NewPerson): Promise<void> {
  await page.getByRole('button', { name: 'Usar contraseña' }).click();
  await page.getByLabel('Correo electrónico o nombre de usuario').fill(email);
  await page.getByLabel('Contraseña', { exact: true }).fill(PASSPHRASE);
  await expect(page.getByLabel(TICK)).toBeChecked();
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await expect(page).not.toHaveURL(/\/entrar/);
}

/** Somebody with an open attempt at the quiz, from another day and another device. */
async function givenAnAttempt(page: Page, person: NewPerson): Promise<void> {
  await page.goto('/registro?volver=/cuenta/contrasena');
  await signUp(page, person);
  await page.getByLabel('Contraseña nueva').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Guardar contraseña' }).click();
  await expect(page.getByText('Guardamos tus cambios.')).toBeVisible();
  await page.goto('/cursos/ga-101');
  await page.getByRole('button', { name: 'Inscribirme' }).click();
  await expect(page.getByRole('link', { name: /^Empezar/ })).toBeVisible();
  await page.goto(QUIZ);
  await page.getByRole('button', { name: 'Empezar' }).click();
  await expect(page.getByText('Pregunta 1 de 10', { exact: true })).toBeVisible();
}

test('a phone of the office: an answer without a line outlives the session, sealed, and only its own person sends it', async ({ page, context, browser }) => {
  const [xochitl, nabor] = [newPerson('Guachochi'), newPerson('Guachochi')];
  const elsewhere = await browser.newContext();
  await givenAnAttempt(await elsewhere.newPage(), xochitl);
  await givenAnAttempt(await (await browser.newContext()).newPage(), nabor);

  await test.step('she signs in with the tick', async () => {
    await page.goto(`/entrar?volver=${encodeURIComponent(QUIZ)}`);
    await expectAccessible(page);
    await enterShared(page, xochitl);
    expect(await cookiesOf(context)).toEqual([['__Host-aula', false]]);
  });

  await test.step('what the page keeps while she answers is sealed', async () => {
    await page.getByRole('button', { name: 'Continuar' }).click();
    await page.getByRole('link', { name: 'Siguiente' }).click();
    await expect(page.getByText('Pregunta 2 de 10', { exact: true })).toBeVisible();
    await page.clock.install();
    await context.setOffline(true);
    await page.getByLabel('Falso', { exact: true }).check();
    await expect(page.getByText(/Guardado en tu teléfono/)).toBeVisible();
    await expect.poll(async () => Object.keys(await keptOnDevice(page)).filter((key) => key.startsWith('aula.sealed.')).length).toBe(1);
  });

  await test.step('nobody touches the phone: it asks, and then ends the session, without a line', async () => {
    await page.clock.fastForward('26:00');
    await expect(page.getByRole('alertdialog', { name: '¿Sigues ahí?' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Sí, sigo aquí' })).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alertdialog')).toBeHidden();
    await page.clock.fastForward('31:00');
    await expect(page).toHaveURL('/sesion-terminada?por=inactividad');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tu sesión terminó');
    await expectAccessible(page);
    await page.goBack();
    await expect(page.getByText('Pregunta 2 de 10')).toBeHidden();
  });

  await test.step('the next person sees nothing of hers, and the phone holds nothing to read', async () => {
    await context.setOffline(false);
    await page.goto('/entrar?volver=/inicio');
    // As soon as the server has been told of the end.
    await expect.poll(async () => Object.keys(await keptOnDevice(page)).filter((key) => !key.startsWith('aula.sealed.')).sort()).toEqual(OF_THE_DEVICE);
    expect(JSON.stringify(await keptOnDevice(page))).not.toMatch(new RegExp(`${xochitl.email}|choices|response|true|false|revision|Remedios`));
    await enterShared(page, nabor);
    await page.goto(QUIZ);
    await page.getByRole('button', { name: 'Continuar' }).click();
    await page.getByRole('link', { name: 'Siguiente' }).click();
    await expect(page.getByLabel('Falso', { exact: true })).not.toBeChecked();
    await page.goto('/cuenta');
    await expect(page.getByText('En un dispositivo compartido: se cierra tras 30 minutos sin uso.')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Salir de mi cuenta' }).click();
    await expect(page).toHaveURL('/sesion-terminada?por=salida');
    expect(Object.keys(await keptOnDevice(page)).filter((key) => key.startsWith('aula.sealed.'))).toHaveLength(1);
  });

  await test.step('she comes back: her answer goes to the server, and nothing is left', async () => {
    await page.getByRole('link', { name: 'Entrar otra vez' }).click();
    await enterSharedByPassphrase(page, xochitl);
    await expect(page.getByText('ya están en el servidor, y aquí no queda nada')).toBeVisible();
    await expectAccessible(page);
    await expect.poll(async () => Object.keys(await keptOnDevice(page)).filter((key) => key.startsWith('aula.sealed.'))).toEqual([]);
    await page.goto('/cuenta');
    await page.getByRole('button', { name: 'Salir de mi cuenta' }).click();
    await expect(page).toHaveURL('/sesion-terminada?por=salida');
    expect(Object.keys(await keptOnDevice(page))).toEqual(OF_THE_DEVICE);
    expect(await cookiesOf(context)).toEqual([]);
  });

  await test.step('on her own device the answer stands', async () => {
    const own = await elsewhere.newPage();
    await own.goto(QUIZ);
    await own.getByRole('button', { name: 'Continuar' }).click();
    await own.getByRole('link', { name: 'Siguiente' }).click();
    await expect(own.getByLabel('Falso', { exact: true })).toBeChecked();
  });
});

test('two tabs of a shared session end together, and neither shows anything of it any more', async ({ page, context, browser }) => {
  const person = newPerson('Guachochi');
  const own = await (await browser.newContext()).newPage();
  await own.goto('/registro?volver=/cuenta');
  await signUp(own, person);

  await page.goto('/entrar?volver=/cuenta');
  await enterShared(page, person);
  await expect(page.getByText(person.email)).toBeVisible();
  const second = await context.newPage();
  await second.goto('/cuenta');
  await expect(second.getByText(person.email)).toBeVisible();

  await page.getByRole('button', { name: 'Salir de mi cuenta' }).click();
  for (const tab of [page, second]) {
    await expect(tab).toHaveURL(/\/sesion-terminada\?por=/);
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Tu sesión terminó');
    await expect(tab.getByText(person.email)).toHaveCount(0);
  }
  await second.goto('/cuenta');
  await expect(second).toHaveURL(/\/entrar\?volver=%2Fcuenta$/);
  await expect.poll(async () => Object.keys(await keptOnDevice(second))).toEqual(OF_THE_DEVICE);
});
