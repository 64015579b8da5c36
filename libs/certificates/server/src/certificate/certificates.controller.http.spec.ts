import { createHash } from 'node:crypto';
import { certificatesApi, certificatesPermissions, folioFrom } from '@aula/certificates/contract';
import { givenACourse } from '@aula/catalogue/testing';
import { givenAnEnrolment } from '@aula/enrolment/testing';
import { givenAPerson } from '@aula/identity/testing';
import type { Actor } from '@aula/platform/server';
import { problemOf, truthOf } from '@aula/platform/testing';
import { POLICY } from '../public-check/check-page';
import { givenACompletion } from '../testing/given-a-completion';
import { type GivenCertificates, givenCertificates } from '../testing/given-certificates';

const COMPLETED = { completedAt: '2026-11-20T18:00:00Z' };
const NAME = 'Xóchitl Peñafiel Güereña';

let given: GivenCertificates;
let { database, house, worker, course } = {} as GivenCertificates;
beforeAll(async () => {
  given = await givenCertificates();
  ({ database, house, worker, course } = given);
});
afterAll(() => given.close());

async function givenACertificate(name = NAME) {
  const person = await givenACompletion(database, course, COMPLETED);
  await house.call(person.actor, certificatesApi.confirmName, { body: { name } });
  await worker.doJobs();
  const { items } = await house.call(person.actor, certificatesApi.listOwn);
  const [certificate] = items;
  if (!certificate) throw new Error('no certificate was issued');
  return { ...person, certificate, folio: certificate.folio };
}

const visit = (path: string, language = '') => fetch(`${house.base}${language}/v/${path}`, { redirect: 'manual' });
const download = (actor: Actor, folio: string) =>
  fetch(`${house.base}/api/certificates/${folio}/pdf`, { headers: { 'x-test-actor': Buffer.from(JSON.stringify({ ...actor, permissions: [...actor.permissions] })).toString('base64url') } });

describe('own certificates', () => {
  it('wait for the name, then for printing, then are there', async () => {
    const { actor } = await givenACompletion(database, course, COMPLETED);
    const waiting = { courseKey: 'ga-101', courseTitle: 'Fundamentos de gobierno abierto' };
    expect(await house.call(actor, certificatesApi.listOwn)).toEqual({ items: [], pending: [{ ...waiting, waitsFor: 'name' }] });
    await house.call(actor, certificatesApi.confirmName, { body: { name: NAME } });
    expect(await house.call(actor, certificatesApi.listOwn)).toEqual({ items: [], pending: [{ ...waiting, waitsFor: 'printing' }] });
    await worker.doJobs();
    const { items, pending } = await house.call(actor, certificatesApi.listOwn);
    expect(pending).toEqual([]);
    expect(items).toMatchObject([{ state: 'vigente', version: 1, name: NAME, courseKey: 'ga-101', completedOn: '2026-11-20' }]);
  });

  it('are nobody else’s', async () => {
    await givenACertificate();
    const coordinator = await givenAPerson(database, { permissions: [certificatesPermissions], roles: [{ role: 'coordinator', scope: 'state', key: '08' }] });
    expect(await house.call(coordinator.actor, certificatesApi.listOwn)).toEqual({ items: [], pending: [] });
  });

  it('are closed to visitors', async () => {
    for (const call of [certificatesApi.listOwn, certificatesApi.readName]) expect((await problemOf(house.call(undefined, call))).code).toBe('request.not-signed-in');
  });
});

describe('the name', () => {
  it('is suggested from the account until it is confirmed', async () => {
    const { actor } = await givenACompletion(database, course, { givenNames: 'José Luis', firstSurname: 'Ek', secondSurname: null });
    expect(await house.call(actor, certificatesApi.readName)).toEqual({ name: 'José Luis Ek', confirmedAt: null });
    const confirmed = await house.call(actor, certificatesApi.confirmName, { body: { name: '  José  Luis Ek Canul ' } });
    expect(confirmed).toEqual({ name: 'José Luis Ek Canul', confirmedAt: house.clock.now().toISOString() });
    expect(await house.call(actor, certificatesApi.readName)).toEqual(confirmed);
  });

  it('is refused when paper cannot show it', async () => {
    const { actor } = await givenACompletion(database, course);
    for (const name of ['', 'X', '<script>alert(1)</script>', '🎓🎓', 'a'.repeat(161)]) {
      const { code, errors } = await problemOf(house.call(actor, certificatesApi.confirmName, { body: { name } }));
      expect([code, errors?.[0]?.path]).toEqual(['request.invalid', 'body.name']);
    }
  });
});

describe('the download', () => {
  it('is the very file that was issued', async () => {
    const { actor, folio } = await givenACertificate();
    const answer = await download(actor, folio);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="constancia-${folio}.pdf"`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(await truthOf(database, 'select file_sha256 as hash from certificate where folio = $1', [folio])).toEqual([{ hash }]);
  });

  it('is the person’s own: others, also those who reach her municipality, get the answer of a folio that does not exist', async () => {
    const { folio } = await givenACertificate();
    const stranger = await givenACompletion(database, course);
    const coordinator = await givenAPerson(database, { permissions: [certificatesPermissions], roles: [{ role: 'coordinator', scope: 'state', key: '08' }] });
    const missing = await problemOf(house.call(stranger.actor, certificatesApi.download, { params: { folio: folioFrom([1, 1, 1, 1, 1, 1, 1]) } }));
    expect(missing).toMatchObject({ status: 404, code: 'certificates.no-such-certificate' });
    for (const { actor } of [stranger, coordinator]) {
      expect(await problemOf(house.call(actor, certificatesApi.download, { params: { folio } }))).toEqual({ ...missing, correlationId: expect.any(String) as string });
    }
    expect((await problemOf(house.call(undefined, certificatesApi.download, { params: { folio } }))).code).toBe('request.not-signed-in');
  });
});

describe('the public check', () => {
  it('says that a certificate stands, to anybody, and no more than the paper', async () => {
    const { folio, email, accountId } = await givenACertificate();
    const answer = await visit(`${folio}?fbclid=abc`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toBe(POLICY);
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    const page = await answer.text();
    for (const words of ['Constancia vigente', NAME, 'Fundamentos de gobierno abierto', 'el 20 de noviembre de 2026', folio, 'Juárez, Chihuahua', 'NDI México']) expect(page).toContain(words);
    for (const secret of [email, accountId, 'Tesorería', 'Auxiliar', 'Transparencia']) expect(page).not.toContain(secret);
    expect(Buffer.byteLength(page)).toBeLessThan(30_000);
  });

  it('says the same in English, and each leads to the other', async () => {
    const { folio, email, accountId } = await givenACertificate();
    const answer = await visit(folio, '/en');
    expect([answer.status, answer.headers.get('content-security-policy')]).toEqual([200, POLICY]);
    const page = await answer.text();
    for (const words of ['<html lang="en">', 'Valid certificate', NAME, 'on November 20, 2026', folio, 'Juárez, Chihuahua', `href="/v/${folio}" hreflang="es"`, `href="https://aula.test/en/v/${folio}"`]) expect(page).toContain(words);
    for (const secret of [email, accountId, 'Tesorería', 'Auxiliar', 'Transparencia']) expect(page).not.toContain(secret);
    expect(await (await visit(folio)).text()).toContain(`href="/en/v/${folio}" hreflang="en"`);
  });

  it.each(['', '/en'])('leads a folio typed in another way to its one address below %j', async (language) => {
    const { folio } = await givenACertificate();
    for (const typed of [folio.toLowerCase(), folio.replaceAll('-', ''), encodeURIComponent(folio.replaceAll('-', ' ')), folio.slice(3)]) {
      const answer = await visit(typed, language);
      expect([answer.status, answer.headers.get('location')]).toEqual([301, `${language}/v/${folio}`]);
    }
  });

  it('tells a slip of the finger from a folio that does not exist', async () => {
    const unknown = await visit(folioFrom([30, 29, 28, 27, 26, 25, 24]));
    expect(unknown.status).toBe(404);
    expect(await unknown.text()).toContain('está bien escrito, pero no corresponde a ninguna constancia');
    const mistyped = await visit('AA-1234-5678');
    expect(mistyped.status).toBe(404);
    expect(await mistyped.text()).toContain('tenga un error al escribirlo');
  });

  it('escapes what was typed and what a person is called', async () => {
    const page = await (await visit(encodeURIComponent('<script>alert(1)</script>'))).text();
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toContain('<script');
    const { folio } = await givenACertificate();
    await truthOf(database, `update certificate set name = $2, course_title = $2, municipality_name = $2, issuer = $2 where folio = $1`, [folio, `<img src=x onerror="alert('x')">`]);
    const poisoned = await (await visit(folio)).text();
    expect(poisoned).not.toContain('<img');
    expect(poisoned).toContain('&lt;img src=x onerror=&quot;alert(&#39;x&#39;)&quot;&gt;');
  });
});

it('keeps several completed courses apart', async () => {
  const other = await givenACourse(database, { key: 'ga-102', title: 'Planes de acción' });
  const { actor, accountId } = await givenACertificate();
  await givenAnEnrolment(database, { accountId, course: other, ...COMPLETED });
  expect((await house.call(actor, certificatesApi.listOwn)).pending).toEqual([{ courseKey: 'ga-102', courseTitle: 'Planes de acción', waitsFor: 'printing' }]);
});
