import { givenACourse, type GivenCourse } from '@aula/catalogue/testing';
import { type GivenApplication, problemOf } from '@aula/platform/testing';
import { addressOf } from '@aula/platform/contract';
import type { Actor } from '@aula/platform/server';
import { reportingApi } from '@aula/reporting/contract';
import { givenACoordinator, givenALearner, givenReporting, givenStaff } from '../testing/given-reporting';

let house: GivenApplication;
let course: GivenCourse;
let coordinator: Actor;

beforeAll(async () => {
  house = await givenReporting();
  course = await givenACourse(house.database);
  coordinator = await givenACoordinator(house, '08');
  await givenALearner(house, { firstSurname: '=1+1', municipalityKey: '08037', enrolments: [{ course, completedAt: '2026-11-20T18:00:00Z', agency: 'Obras, y "más"' }] });
});
afterAll(() => house.close());

const figure = 'completed';

async function download(actor: Actor, address: string): Promise<{ headers: Headers; text: string }> {
  const answer = await fetch(`${house.base}${address}`, { headers: { 'x-test-actor': Buffer.from(JSON.stringify({ ...actor, permissions: [...actor.permissions] })).toString('base64url') } });
  return { headers: answer.headers, text: Buffer.from(await answer.arrayBuffer()).toString() };
}

it('lists the people of her territory to a coordinator, and nothing that says more of them', async () => {
  const { items } = await house.call(coordinator, reportingApi.listPeople, { query: { figure } });
  expect(items).toHaveLength(1);
  expect(Object.keys(items[0] ?? {}).sort()).toEqual(['agency', 'courses', 'municipality', 'person', 'position', 'since']);
  expect(Object.keys(items[0]?.person ?? {}).sort()).toEqual(['firstSurname', 'givenNames', 'secondSurname']);
});

it('hands them over as a file that no spreadsheet runs, in the language of the page', async () => {
  const { headers, text } = await download(coordinator, addressOf(reportingApi.downloadPeople, { query: { figure, municipality: '08037' } }));
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(headers.get('content-disposition')).toBe('attachment; filename="acreditadas-juarez-2026-11-23.csv"');
  expect(text).toBe([
    '\ufeffPrimer apellido,Segundo apellido,Nombre,Clave INEGI,Municipio,Dependencia,Cargo,Cursos,Acreditación',
    `'=1+1,Güereña,Xóchitl,08037,Juárez,"Obras, y ""más""",Auxiliar,Fundamentos de gobierno abierto,2026-11-20`, '',
  ].join('\r\n'));
  const english = await download(coordinator, addressOf(reportingApi.downloadPeople, { query: { figure: 'accounts', language: 'en' } }));
  expect(english.headers.get('content-disposition')).toBe('attachment; filename="accounts-chihuahua-2026-11-23.csv"');
  expect(english.text).toContain('First surname,Second surname,Given names,INEGI key,Municipality,Agency,Position,Since\r\n');
});

it('hands over the table of municipalities, found and ordered as on the screen', async () => {
  const { headers, text } = await download(coordinator, addressOf(reportingApi.downloadMunicipalities, { query: { q: 'juar', order: 'name' } }));
  expect(headers.get('content-disposition')).toBe('attachment; filename="cobertura-chihuahua-2026-11-23.csv"');
  expect(text).toBe('\ufeffClave INEGI,Municipio,Cuentas,Cuentas confirmadas,Inscritas,Acreditadas,Cobertura (%)\r\n08037,Juárez,1,0,1,1,100\r\n');
  const whole = (await download(coordinator, addressOf(reportingApi.downloadMunicipalities))).text.trimEnd().split('\r\n');
  expect(whole).toHaveLength(1 + 67);
  expect(whole[1]).toBe('08037,Juárez,1,0,1,1,100');
  expect(whole[2]).toBe('08001,Ahumada,0,0,0,');
});

it('names nobody outside her territory, whatever is asked', async () => {
  const elsewhere = await givenACoordinator(house, '11');
  for (const endpoint of [reportingApi.listPeople, reportingApi.downloadPeople]) {
    for (const query of [{ figure, state: '08' }, { figure, municipality: '08037' }] as const) {
      expect(await problemOf(house.call(elsewhere, endpoint, { query }))).toMatchObject({ status: 403, code: 'reporting.outside-territory' });
    }
    expect(await problemOf(house.call(await givenStaff(house, { role: 'coordinator', scope: 'own', key: '' }), endpoint, { query: { figure } }))).toMatchObject({ code: 'reporting.outside-territory' });
  }
  expect((await house.call(elsewhere, reportingApi.listPeople, { query: { figure } })).items).toEqual([]);
});

it('is closed to learners, trainers and visitors', async () => {
  const trainer = await givenStaff(house, { role: 'trainer', scope: 'state', key: '08' });
  for (const endpoint of [reportingApi.listPeople, reportingApi.downloadPeople]) {
    expect(await problemOf(house.call(trainer, endpoint, { query: { figure } }))).toMatchObject({ status: 403, code: 'request.not-allowed' });
    expect(await problemOf(house.call(undefined, endpoint, { query: { figure } }))).toMatchObject({ status: 401 });
  }
});
