import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folioFrom } from '@aula/certificates/contract';
import { givenACourse, type GivenCourse } from '@aula/catalogue/testing';
import { courseCompleted } from '@aula/enrolment/events';
import { Database, FileStore, Ledger, Mailer, Outbox, system } from '@aula/platform/server';
import { givenADatabase, type GivenWorker, type TestDatabase, truthOf } from '@aula/platform/testing';
import type { Certificate } from '../certificate/certificate.entity';
import { issueCertificate } from '../certificates.jobs';
import { givenACertificatesWorker, givenACompletion } from '../testing/given-a-completion';
import { FolioLottery } from './folio-lottery';

const COMPLETED_AT = '2026-11-24T05:30:00Z'; // still the 23rd in Ciudad Juárez
const NAME = 'Xóchitl Peñafiel Güereña';

let database: TestDatabase;
let worker: GivenWorker;
let folder: string;
let course: GivenCourse;

beforeAll(async () => {
  database = await givenADatabase();
  folder = await mkdtemp(join(tmpdir(), 'aula-certificates-'));
  worker = await givenACertificatesWorker(database, folder);
  course = await givenACourse(database);
});
afterEach(() => jest.restoreAllMocks());
afterAll(async () => {
  await worker.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

const tell = (...enrolmentIds: string[]) => worker.app.get(Database).as(system, () => {
  for (const enrolmentId of enrolmentIds) worker.app.get(Outbox).publish(courseCompleted, { enrolmentId });
  return Promise.resolve();
});
const ask = (enrolmentId: string) => worker.app.get(Database).as(system, () => Promise.resolve(worker.app.get(Outbox).request(issueCertificate, { enrolmentId })));
/** The certificates' own deliveries of what was written since; mails and what tests before left are not ours. */
const relayed = async () => (await worker.app.get(Ledger).relay()).deliveries.filter(({ job }) => job.startsWith('certificates.'));
const issuedFor = (...enrolmentIds: string[]) => truthOf<Certificate & Record<string, unknown>>(database, 'select * from certificate where enrolment_id = any ($1)', [enrolmentIds]);
const mailsTo = (email: string) => truthOf<{ subject: string; text: string }>(database, 'select subject, text from mail where recipient = $1', [email]);
const givenCompleted = () => givenACompletion(database, course, { completedAt: COMPLETED_AT, confirmedName: NAME });

describe('a completed course', () => {
  it('brings a certificate with the facts of that day, its file, a notice and a mail', async () => {
    const { enrolmentId, accountId, email } = await givenCompleted();
    await tell(enrolmentId);
    await worker.doJobs();

    const [certificate] = await issuedFor(enrolmentId);
    expect(certificate).toMatchObject({
      account_id: accountId, version: 1, state: 'vigente', name: NAME, course_key: 'ga-101', course_title: 'Fundamentos de gobierno abierto',
      municipality_key: '08037', municipality_name: 'Juárez', state_name: 'Chihuahua', issuer: 'NDI México',
    });
    expect(await truthOf(database, 'select completed_on::text from certificate where enrolment_id = $1', [enrolmentId])).toEqual([{ completed_on: '2026-11-23' }]);
    const pdf = await readFile(join(folder, 'certificates', `${certificate?.folio}.pdf`));
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(certificate?.['file_sha256']);
    const [mail, ...more] = await mailsTo(email);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ subject: 'Tu constancia está lista' });
    expect(await truthOf(database, 'select key, subject, path, read_at from notice where account_id = $1', [accountId])).toEqual([
      { key: `certificates.issued:${certificate?.id}`, subject: 'Tu constancia está lista', path: '/constancias', read_at: null },
    ]);
    for (const part of [String(certificate?.folio), 'https://aula.test/constancias', `https://aula.test/v/${certificate?.folio}`]) expect(mail?.text).toContain(part);
  });

  it('brings none before the person has confirmed a name', async () => {
    const { enrolmentId, email } = await givenACompletion(database, course, { completedAt: COMPLETED_AT });
    await tell(enrolmentId);
    await worker.doJobs();
    expect(await issuedFor(enrolmentId)).toEqual([]);
    expect(await mailsTo(email)).toEqual([]);
  });

  it('lasting less than half an hour brings a certificate that tells no hours', async () => {
    const short = await givenACourse(database, { key: 'breve', lessons: 1 });
    const { enrolmentId } = await givenACompletion(database, short, { completedAt: COMPLETED_AT, confirmedName: NAME });
    await tell(enrolmentId);
    await worker.doJobs();
    expect(await issuedFor(enrolmentId)).toMatchObject([{ course_key: 'breve', hours: '0' }]);
  });

  it('needs no municipality', async () => {
    const { enrolmentId } = await givenACompletion(database, course, { completedAt: COMPLETED_AT, confirmedName: NAME, municipalityKey: null });
    await tell(enrolmentId);
    await worker.doJobs();
    expect(await issuedFor(enrolmentId)).toMatchObject([{ municipality_key: null, municipality_name: null, state_name: null }]);
  });
});

describe('once in effect', () => {
  it('a hundred completions bring a hundred certificates, and doing the jobs again adds none', async () => {
    const people = [];
    for (let index = 0; index < 100; index++) people.push(await givenCompleted());
    const ids = people.map(({ enrolmentId }) => enrolmentId);
    await tell(...ids);
    await worker.doJobs();
    await tell(...ids);
    await worker.doJobs();
    await worker.doJobs();
    const issued = await issuedFor(...ids);
    expect(issued).toHaveLength(100);
    expect(new Set(issued.map(({ folio }) => folio)).size).toBe(100);
    expect(await truthOf(database, `select count(*)::int as mails from mail where recipient = any ($1)`, [people.map(({ email }) => email)])).toEqual([{ mails: 100 }]);
  });

  it('the same delivery taken by several workers brings one', async () => {
    const { enrolmentId, email } = await givenCompleted();
    await tell(enrolmentId);
    const ledger = worker.app.get(Ledger);
    const deliveries = await relayed();
    await Promise.all(deliveries.flatMap((delivery) => [1, 2, 3, 4].map(() => ledger.deliver(delivery))));
    expect(await issuedFor(enrolmentId)).toHaveLength(1);
    expect(await mailsTo(email)).toHaveLength(1);
  });

  it('the event and a request at the same moment bring one certificate and one file', async () => {
    const { enrolmentId, email } = await givenCompleted();
    await tell(enrolmentId);
    await ask(enrolmentId);
    await ask(enrolmentId);
    const before = (await readdir(join(folder, 'certificates'))).length;
    const ledger = worker.app.get(Ledger);
    const deliveries = await relayed();
    expect(deliveries).toHaveLength(3);
    await Promise.all(deliveries.map((delivery) => ledger.deliver(delivery)));
    expect(await issuedFor(enrolmentId)).toHaveLength(1);
    expect(await mailsTo(email)).toHaveLength(1);
    expect((await readdir(join(folder, 'certificates'))).length).toBe(before + 1);
  });

  it.each([['the file', FileStore, 'write'], ['the message', Mailer, 'send']] as const)('leaves nothing behind when it fails at %s, and issues one when it is tried again', async (_, token, method) => {
    const { enrolmentId, email } = await givenCompleted();
    await tell(enrolmentId);
    const ledger = worker.app.get(Ledger);
    const [delivery] = await relayed();
    if (!delivery) throw new Error('no delivery');
    const papers = async () => (await readdir(join(folder, 'certificates'))).length;
    const before = await papers();
    jest.spyOn(worker.app.get<Record<string, () => Promise<void>>>(token as never), method).mockRejectedValueOnce(new Error('the disk is full'));
    await expect(ledger.deliver(delivery)).rejects.toThrow('the disk is full');
    expect(await issuedFor(enrolmentId)).toEqual([]);
    expect(await mailsTo(email)).toEqual([]);
    expect(await papers()).toBe(before);
    await ledger.deliver(delivery);
    expect(await issuedFor(enrolmentId)).toHaveLength(1);
    expect(await papers()).toBe(before + 1);
    expect(await mailsTo(email)).toHaveLength(1);
  });
});

describe('folios', () => {
  it('one that is taken is drawn again, and the other certificate keeps its file', async () => {
    const [first, second] = [await givenCompleted(), await givenCompleted()];
    const [taken, free] = [folioFrom([1, 2, 3, 4, 5, 6, 7]), folioFrom([7, 6, 5, 4, 3, 2, 1])];
    const draw = jest.spyOn(worker.app.get(FolioLottery), 'draw').mockReturnValueOnce(taken).mockReturnValueOnce(taken).mockReturnValueOnce(free);
    await tell(first.enrolmentId);
    await worker.doJobs();
    const paper = await readFile(join(folder, 'certificates', `${taken}.pdf`));
    await tell(second.enrolmentId);
    await worker.doJobs();
    expect(draw).toHaveBeenCalledTimes(3);
    expect(await issuedFor(second.enrolmentId)).toMatchObject([{ folio: free }]);
    expect(await readFile(join(folder, 'certificates', `${taken}.pdf`))).toEqual(paper);
  });

  it('when none is free after five draws, the job fails and waits', async () => {
    const { enrolmentId } = await givenCompleted();
    jest.spyOn(worker.app.get(FolioLottery), 'draw').mockReturnValue(folioFrom([1, 2, 3, 4, 5, 6, 7]));
    await tell(enrolmentId);
    await expect(worker.doJobs()).rejects.toThrow('no free folio');
    expect(await issuedFor(enrolmentId)).toEqual([]);
  });
});

describe('who sees a certificate in the tables', () => {
  it('the person and whoever reaches the municipality; nobody writes one but the house', async () => {
    const { enrolmentId, actor } = await givenCompleted();
    await tell(enrolmentId);
    await worker.doJobs();
    const db = worker.app.get(Database);
    const seenBy = (id: string, territory: string[]) => db.as({ id, territory, permissions: new Set() }, () => db.query('select 1 from certificate where enrolment_id = $1', [enrolmentId]));
    expect(await seenBy(actor.id, [])).toHaveLength(1);
    expect(await seenBy(crypto.randomUUID(), ['08'])).toHaveLength(1);
    expect(await seenBy(crypto.randomUUID(), ['08037'])).toHaveLength(1);
    expect(await seenBy(crypto.randomUUID(), ['11', '21', '08036'])).toEqual([]);
    await db.as(actor, () => db.query(`update certificate set name = 'Otra' where enrolment_id = $1`, [enrolmentId]));
    expect(await issuedFor(enrolmentId)).toMatchObject([{ name: NAME }]);
    await expect(db.as(actor, () => db.query('delete from certificate where enrolment_id = $1', [enrolmentId]))).rejects.toThrow('permission denied');
    expect(await issuedFor(enrolmentId)).toHaveLength(1);
  });
});
