import { identityPermissions, type RoleWithScope } from '@aula/identity/contract';
import { system, visitor } from '@aula/platform/server';
import { givenAWorker, type GivenApplication, truthOf } from '@aula/platform/testing';
import { platformJobs } from '@aula/platform/server';
import { TerritoryWorkerModule } from '@aula/territory/server';
import { identityJobs } from '../identity.jobs';
import { IdentityWorkerModule } from '../identity.worker.module';
import { InvitationsService } from '../invitation/invitations.service';
import { InvitedCourses } from '../invitation/invited-courses';
import { SentInvitationsService } from '../invitation/sent-invitations.service';
import { deviceOf } from '../session/device-of';
import { givenAPerson } from '../testing';
import { anAcceptance } from '../testing/an-invitation';
import { givenIdentity } from '../testing/given-identity';
import { PeopleImport } from './people-import.service';

const GUANAJUATO: RoleWithScope = { role: 'coordinator', scope: 'state', key: '11' };
const VISIT = { address: '203.0.113.7', device: deviceOf(undefined) };

describe('people from a file', () => {
  let house: GivenApplication;
  let imports: PeopleImport;
  beforeAll(async () => {
    house = await givenIdentity({ variables: { DATABASE_POOL: '10' } });
    imports = house.app.get(PeopleImport);
    house.app.get(InvitedCourses).register({ list: () => Promise.resolve([{ key: 'ga-101', title: 'Gobierno abierto' }]) });
  });
  afterAll(() => house.close());

  const coordinator = async () => (await givenAPerson(house.database, { roles: [GUANAJUATO], permissions: [identityPermissions], givenNames: 'Emiliano', firstSurname: 'Reyes', secondSurname: null, municipalityKey: '11015' })).actor;
  const csv = (...rows: string[]) => Buffer.from(['correo;nombre;primer apellido;municipio;estado;dependencia;cargo;papel;curso', ...rows].join('\r\n'));
  const invitations = () => truthOf<{ email: string }>(house.database, 'select email from sent_invitation order by email');

  it('are looked at first, each cell by itself, and nothing is done', async () => {
    const { email: member } = await givenAPerson(house.database);
    const checked = await imports.check(await coordinator(), csv(
      'bien@leon.example;Ana;Paz;León;;DIF;Jefa;;ga-101', 'sin arroba;Ana;Paz;León', 'BIEN@leon.example;Ana;Paz;Celaya', 'uno@leon.example;Ana;Paz;Selaya',
      'dos@leon.example;Ana;Paz;Juárez;Chihuahua', 'tres@leon.example;Ana;Paz;11020;;;;administradora', 'cuatro@leon.example;Ana;Paz;11020;;;;;zz-9', 'cinco@leon.example;Ana;Paz;', `${member};Ana;Paz;11020`,
      'seis@leon.example;Ana;Paz;"Victoria, Guanajuato"',
    ), 'es');
    expect(checked).toMatchObject({ rows: 10, invited: 2, known: 0, members: 1, faultCount: 7 });
    expect(checked.faults).toEqual([
      { line: 3, column: 'correo', sentence: 'Este correo no está bien escrito. Se escribe así: nombre@ejemplo.mx' },
      { line: 4, column: 'correo', sentence: 'Este correo ya está en el renglón 2.' },
      { line: 5, column: 'municipio', sentence: 'Ningún municipio se llama así. ¿Quisiste decir Celaya, Guanajuato?' },
      { line: 6, column: 'municipio', sentence: 'Este municipio está fuera de tu territorio.' },
      { line: 7, column: 'papel', sentence: 'No conocemos este papel. Escribe participante, persona facilitadora, enlace o coordinación.' },
      { line: 8, column: 'curso', sentence: 'No hay un curso con esta clave.' },
      { line: 9, column: 'municipio', sentence: 'Falta el municipio.' },
    ]);
    expect(checked.report.split('\r\n').slice(0, 3)).toEqual([
      '\ufeffcorreo,nombre,primer apellido,municipio,estado,dependencia,cargo,papel,curso,Resultado',
      'bien@leon.example,Ana,Paz,León,,DIF,Jefa,,ga-101,Se invita',
      'sin arroba,Ana,Paz,León,,,,,,correo: Este correo no está bien escrito. Se escribe así: nombre@ejemplo.mx',
    ]);
    expect(await invitations()).toEqual([]);
  });

  it('are not invited at all where one row is at fault', async () => {
    await expect(imports.run(await coordinator(), csv('buena@leon.example;Ana;Paz;León', 'mala;Ana;Paz;León'), 'es')).rejects.toMatchObject({ code: 'identity.import-has-faults' });
    expect(await invitations()).toEqual([]);
  });

  it.each([
    ['municipio\nLeón', 'Falta una columna que se llame «Correo».'],
    ['correo\na@b.mx', 'Falta una columna que se llame «Municipio», con su nombre o su clave INEGI.'],
    ['correo,municipio', 'El archivo no tiene renglones debajo de los encabezados.'],
    [`correo,municipio\n${'a@b.mx,León\n'.repeat(5_001)}`, 'El archivo tiene más de 5000 renglones. Divídelo en varios.'],
  ])('say what the whole file lacks', async (text, sentence) => {
    expect(await imports.check(await coordinator(), Buffer.from(text), 'es')).toMatchObject({ faultCount: 1, faults: [{ line: 1, column: '', sentence }] });
  });

  it('are invited once, however often and by however many the file is sent, each with one mail', async () => {
    const actor = await coordinator();
    const file = csv('primera@leon.example;Ana;Paz;León;;DIF;Jefa;;ga-101', 'segunda@celaya.example;Eva;Luna;Celaya;;;;enlace');
    await Promise.all(Array.from({ length: 4 }, () => imports.run(actor, file, 'es')));
    expect(await imports.run(actor, file, 'es')).toMatchObject({ rows: 2, invited: 0, known: 2, members: 0 });
    expect(await invitations()).toEqual([{ email: 'primera@leon.example' }, { email: 'segunda@celaya.example' }]);
    const worker = await givenAWorker({ database: house.database, clock: house.clock, jobs: [...platformJobs, ...identityJobs], imports: [TerritoryWorkerModule, IdentityWorkerModule] });
    try {
      await worker.doJobs();
    } finally {
      await worker.close();
    }
    const mails = await truthOf<{ recipient: string; text: string }>(house.database, `select recipient, text from mail where key like 'identity.invitation:%' order by recipient`);
    expect(mails.map(({ recipient }) => recipient)).toEqual(['primera@leon.example', 'segunda@celaya.example']);
    expect(mails[0]?.text).toContain('Emiliano Reyes te invita a Aula Abierta');
    const { items } = await house.app.get(SentInvitationsService).list(actor, 1);
    expect(items.map(({ state }) => state)).toEqual(['sent', 'sent']);
  });

  describe('with the link of the mail', () => {
    const linkTo = async (email: string) => {
      const [mail] = await truthOf<{ text: string }>(house.database, 'select text from mail where recipient = $1', [email]);
      return /invitacion#(\S{64})/.exec(mail?.text ?? '')?.[1] ?? '';
    };

    it('open their account with what was known, confirmed by who invited, once; the same attempt comes in again', async () => {
      const link = await linkTo('primera@leon.example');
      const service = house.app.get(InvitationsService);
      expect(await service.read(visitor, link, VISIT.address)).toMatchObject({ kind: 'mail', place: { key: '11020' }, course: { key: 'ga-101' }, person: { email: 'primera@leon.example', givenNames: 'Ana', agency: 'DIF', position: 'Jefa' } });
      const { userName: _user, passphrase: _word, ...form } = anAcceptance({ municipalityKey: '11020' });
      const [one, same] = await Promise.all([service.accept(visitor, link, form, VISIT), service.accept(visitor, link, form, VISIT)]);
      expect(one.accountId).toBe(same.accountId);
      expect(await truthOf(house.database, `
        select a.email, a.email_verified_at is not null as is_verified, a.passphrase_hash, f.confirmed_at is not null as is_confirmed, f.confirmed_by is not null as is_by_somebody
        from account a join affiliation f on f.account_id = a.id where a.id = $1`, [one.accountId])).toEqual([{ email: 'primera@leon.example', is_verified: true, passphrase_hash: null, is_confirmed: true, is_by_somebody: true }]);
      await expect(service.accept(visitor, link, { ...form, attempt: '0190b7a0-0000-7000-8000-0000000000bb' }, VISIT)).rejects.toMatchObject({ code: 'identity.invitation-used' });
    });

    it('get nothing for one that was withdrawn or has run out, and another 14 days where it is sent again', async () => {
      const link = await linkTo('segunda@celaya.example');
      const [actor, sent, service] = [await coordinator(), house.app.get(SentInvitationsService), house.app.get(InvitationsService)];
      const { items } = await sent.list(actor, 1);
      const id = items.find(({ email }) => email === 'segunda@celaya.example')?.id ?? '';
      house.clock.advance(15 * 86_400_000);
      await expect(service.read(visitor, link, VISIT.address)).rejects.toMatchObject({ code: 'identity.invitation-ended' });
      expect((await sent.resend(actor, id)).state).toBe('waiting');
      expect(await service.read(visitor, link, VISIT.address)).toMatchObject({ role: 'liaison' });
      expect((await sent.withdraw(actor, id)).state).toBe('withdrawn');
      await expect(service.read(visitor, link, VISIT.address)).rejects.toMatchObject({ code: 'identity.invitation-revoked' });
      expect((await sent.resend(actor, id)).state).toBe('withdrawn');
    });

    it('are nobody whose link was made up', async () => {
      const link = await linkTo('primera@leon.example');
      const forged = `${link.slice(0, -2)}${link.endsWith('AA') ? 'BB' : 'AA'}`;
      await expect(house.app.get(InvitationsService).read(visitor, forged, VISIT.address)).rejects.toMatchObject({ code: 'identity.no-such-invitation' });
    });
  });

  it('are seen and changed by those alone who reach them', async () => {
    const [puebla] = [(await givenAPerson(house.database, { roles: [{ role: 'coordinator', scope: 'state', key: '21' }], permissions: [identityPermissions] })).actor];
    const sent = house.app.get(SentInvitationsService);
    const { id } = await sent.send(await coordinator(), { email: 'sola@leon.example', municipalityKey: '11020', role: 'learner', language: 'es' });
    expect((await sent.list(puebla, 1)).items).toEqual([]);
    await expect(sent.withdraw(puebla, id)).rejects.toMatchObject({ code: 'request.not-found' });
    await expect(sent.send(puebla, { email: 'otra@leon.example', municipalityKey: '11020', role: 'learner', language: 'es' })).rejects.toMatchObject({ code: 'request.not-allowed' });
    await expect(sent.send(puebla, { email: 'sola@leon.example', municipalityKey: '21114', role: 'learner', language: 'es' })).rejects.toMatchObject({ code: 'identity.invited-already' });
    await expect(sent.send(system, { email: 'primera@leon.example', municipalityKey: '11020', role: 'learner', language: 'es' })).rejects.toMatchObject({ code: 'identity.has-account-already' });
  });

  it('are invited anew once their invitation has ended, by whoever is the first, and the one before stays ended', async () => {
    const [actor, puebla] = [await coordinator(), (await givenAPerson(house.database, { roles: [{ role: 'coordinator', scope: 'state', key: '21' }], permissions: [identityPermissions] })).actor];
    const sent = house.app.get(SentInvitationsService);
    const file = csv('tarde@leon.example;Ana;Paz;León', 'lejos@leon.example;Ana;Paz;León');
    await imports.run(actor, file, 'es');
    house.clock.advance(14 * 86_400_000);
    expect(await sent.send(puebla, { email: 'lejos@leon.example', municipalityKey: '21114', role: 'learner', language: 'es' })).toMatchObject({ state: 'waiting', municipality: { key: '21114' } });
    expect(await imports.check(actor, file, 'es')).toMatchObject({ invited: 1, known: 1 });
    const answers = await Promise.all(Array.from({ length: 3 }, () => imports.run(actor, file, 'es')));
    expect(answers.reduce((sum, { invited }) => sum + invited, 0)).toBe(1);
    const { items } = await sent.list(actor, 1);
    expect(items.filter(({ email }) => email === 'tarde@leon.example').map(({ state }) => state)).toEqual(['waiting', 'ended']);
    expect(items.filter(({ email }) => email === 'lejos@leon.example').map(({ state }) => state)).toEqual(['ended']);
  });

  it('may be five thousand', async () => {
    const rows = Array.from({ length: 5_000 }, (_, number) => `persona${number}@leon.example;Ana;Paz;León;;DIF;Jefa`);
    const file = csv(...rows);
    const actor = await coordinator();
    expect(await imports.check(actor, file, 'es')).toMatchObject({ rows: 5_000, invited: 5_000, faultCount: 0 });
    const { batchId, invited } = await imports.run(actor, file, 'es');
    expect(invited).toBe(5_000);
    expect(await house.app.get(SentInvitationsService).progress(actor, batchId)).toEqual({ total: 5_000, sent: 0 });
    expect(await imports.run(actor, file, 'es')).toMatchObject({ invited: 0, known: 5_000 });
  });
});
