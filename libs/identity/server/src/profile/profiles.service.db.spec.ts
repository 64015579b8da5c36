import type { Profile, SaveProfile } from '@aula/identity/contract';
import { type GivenApplication, truthOf } from '@aula/platform/testing';
import { givenAPerson, type GivenPerson, type PersonToBe } from '../testing';
import { givenIdentity } from '../testing/given-identity';
import { ProfilesService } from './profiles.service';

const AT_EIGHT = '2026-11-23T15:00:00Z';

describe('what people change about themselves', () => {
  let house: GivenApplication;
  let profiles: ProfilesService;
  beforeAll(async () => {
    house = await givenIdentity({ variables: { DATABASE_POOL: '10' } });
    profiles = house.app.get(ProfilesService);
  });
  afterAll(() => house.close());
  beforeEach(() => house.clock.set(AT_EIGHT));

  const given = (person: PersonToBe = {}) => givenAPerson(house.database, person);
  const save = async ({ actor }: GivenPerson, changes: Partial<SaveProfile>) => profiles.save(actor, { ...asSent(await profiles.read(actor)), ...changes });
  const historyOf = ({ accountId }: GivenPerson) => truthOf(house.database, `
    select municipality_key, agency, position, starts_on::text, ends_on::text from affiliation where account_id = $1 order by starts_on`, [accountId]);

  it('reads one’s own, with the revision', async () => {
    const person = await given();
    expect(await profiles.read(person.actor)).toEqual({
      givenNames: 'Xóchitl', firstSurname: 'Peñafiel', secondSurname: 'Güereña', email: person.email, agency: 'Unidad de Transparencia', unit: '', position: 'Titular', level: null,
      municipality: { key: '08037', name: 'Juárez', stateKey: '08', stateName: 'Chihuahua', timeZone: 'America/Ciudad_Juarez' }, revision: 1,
    });
  });

  it('writes names, and leaves the affiliation alone', async () => {
    const person = await given();
    expect(await save(person, { givenNames: 'Xóchitl María', secondSurname: undefined })).toMatchObject({ givenNames: 'Xóchitl María', secondSurname: null, revision: 2 });
    expect(await historyOf(person)).toHaveLength(1);
  });

  it('keeps the place of work that was left, with its last day', async () => {
    const person = await given({ startsOn: '2026-01-05' });
    await save(person, { agency: 'Tesorería', position: 'Auxiliar' });
    house.clock.set('2027-03-01T15:00:00Z');
    expect(await save(person, { municipalityKey: '11020' })).toMatchObject({ municipality: { name: 'León' }, agency: 'Tesorería', revision: 3 });
    expect(await historyOf(person)).toEqual([
      { municipality_key: '08037', agency: 'Unidad de Transparencia', position: 'Titular', starts_on: '2026-01-05', ends_on: '2026-11-22' },
      { municipality_key: '08037', agency: 'Tesorería', position: 'Auxiliar', starts_on: '2026-11-23', ends_on: '2027-02-28' },
      { municipality_key: '11020', agency: 'Tesorería', position: 'Auxiliar', starts_on: '2027-03-01', ends_on: null },
    ]);
  });

  it('takes what is said again on the same day for a correction, on the day of the place itself', async () => {
    const person = await given({ startsOn: '2026-01-05' });
    // Eleven at night in Juárez, the next morning in Greenwich.
    house.clock.set('2026-11-24T06:00:00Z');
    await save(person, { agency: 'Tesoreria' });
    await save(person, { agency: 'Tesorería Municipal' });
    expect(await historyOf(person)).toMatchObject([{ ends_on: '2026-11-22' }, { agency: 'Tesorería Municipal', starts_on: '2026-11-23', ends_on: null }]);
  });

  it('saves once what is sent again, as after an answer that was lost', async () => {
    const person = await given();
    const sent: SaveProfile = { ...asSent(await profiles.read(person.actor)), agency: 'Tesorería', givenNames: 'Xóchi' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => profiles.save(person.actor, sent)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.revision).toBe(2);
    expect(await historyOf(person)).toHaveLength(2);
  });

  it('lets one of twenty devices that say different things be first, and tells all others', async () => {
    const person = await given();
    const standing = asSent(await profiles.read(person.actor));
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, device) => profiles.save(person.actor, { ...standing, givenNames: `Nombre ${device}`, agency: `Dependencia ${device}` })));
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => (reason as { code: string }).code);
    expect(refused).toEqual(Array(19).fill('identity.profile-changed-meanwhile'));
    const { givenNames, agency, revision } = await profiles.read(person.actor);
    expect([givenNames.split(' ')[1], revision]).toEqual([agency.split(' ')[1], 2]);
    expect(await historyOf(person)).toHaveLength(2);
  });

  it('changes nothing of what an older screen would write over', async () => {
    const person = await given();
    const before = asSent(await profiles.read(person.actor));
    await save(person, { position: 'Titular interina' });
    await expect(profiles.save(person.actor, { ...before, firstSurname: 'Otro' })).rejects.toMatchObject({ code: 'identity.profile-changed-meanwhile' });
    expect(await profiles.read(person.actor)).toMatchObject({ firstSurname: 'Peñafiel', position: 'Titular interina', revision: 2 });
  });

  it('asks whoever has a municipality for one that exists; staff of the operator need none', async () => {
    const person = await given();
    for (const municipalityKey of ['08999', undefined]) {
      await expect(save(person, { municipalityKey, givenNames: 'Nadie' })).rejects.toMatchObject({ code: 'territory.no-such-municipality' });
    }
    expect(await profiles.read(person.actor)).toMatchObject({ givenNames: 'Xóchitl', revision: 1 });
    const staff = await given({ municipalityKey: null, agency: 'NDI México' });
    expect(await save(staff, { position: 'Dirección' })).toMatchObject({ municipality: null, position: 'Dirección', revision: 2 });
  });

  it('keeps the language that was chosen, and no other', async () => {
    const person = await given();
    expect(await profiles.chooseLanguage(person.actor, 'en')).toEqual({ language: 'en' });
    expect(await truthOf(house.database, 'select language, profile_revision from account where id = $1', [person.accountId])).toEqual([{ language: 'en', profile_revision: 1 }]);
    expect(await truthOf(house.database, `select 1 from account where language = 'en' and id <> $1`, [person.accountId])).toEqual([]);
  });
});

function asSent({ municipality, secondSurname, email: _email, revision, unit, level, ...rest }: Profile): SaveProfile {
  return { ...rest, ...(unit !== '' && { unit }), ...(level && { level }), ...(secondSurname !== null && { secondSurname }), ...(municipality && { municipalityKey: municipality.key }), basedOn: revision };
}
