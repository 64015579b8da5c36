import { identityApi } from '@aula/identity/contract';
import { type Invitation, invitingApi } from '@aula/identity/contract/inviting';
import { eventually, FakeApi, fieldNamed, OpenPage, typeInto } from '@aula/platform/web/testing';
import { identityTexts } from '../identity.texts';
import { aNotice } from '../testing/a-notice';
import { signedIn } from '../testing/an-account';
import { InvitationPage } from './invitation-page';

const CODE = '7F3K-92QX';
const invited: Invitation = {
  kind: 'code', place: { key: '08037', name: 'Juárez', stateName: 'Chihuahua' }, role: 'learner', course: { key: 'ga-101', title: 'Gobierno abierto' },
  inviter: { name: 'Norma Terrazas', agency: 'Secretaría Técnica' }, endsAt: '2026-12-02T07:00:00Z', timeZone: 'America/Ciudad_Juarez', person: null,
};
const PASSPHRASE = 'maíz lunes puente azul';

describe('invitation page', () => {
  let api: FakeApi;
  let page: OpenPage;
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    api = new FakeApi().answer(invitingApi.readInvitation, invited).answer(identityApi.readSimplifiedNotice, aNotice()).answer(identityApi.readSession, { account: null })
      .answer(invitingApi.suggestUserName, { suggestion: 'nabor.ochoa', isFree: null }).answer(invitingApi.acceptInvitation, signedIn());
  });
  afterEach(() => { page.element.remove(); });

  const open = async () => {
    page = await OpenPage.at({ address: `/invitacion/${CODE}`, path: 'invitacion/:codigo', component: InvitationPage, api, texts: identityTexts });
    document.body.append(page.element);
  };
  async function fillIn(): Promise<void> {
    for (const [label, text] of [['Nombre o nombres', 'Nabor'], ['Primer apellido', 'Ochoa'], ['Dependencia', 'Obras Públicas'], ['Cargo', 'Auxiliar']] as const) typeInto(page.element, label, text);
    page.element.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await page.settle();
  }
  async function withoutEmail(): Promise<void> {
    await fillIn();
    page.element.querySelector<HTMLInputElement>('input[value=user-name]')?.click();
    await page.settle();
    typeInto(page.element, 'Contraseña', PASSPHRASE);
    await page.settle();
  }
  const sendForm = async () => { page.element.querySelector<HTMLButtonElement>('button[type=submit]')?.click(); await page.settle(); };

  it('says who invites to what, where and until when', async () => {
    await open();
    for (const words of ['Te invita Norma Terrazas, de Secretaría Técnica', 'Juárez, Chihuahua', 'Gobierno abierto', 'martes 1 de diciembre']) expect(page.text).toContain(words);
  });

  it('opens an account by user name, with one that is free put in, and goes to the course', async () => {
    await open();
    await withoutEmail();
    expect(fieldNamed(page.element, 'Nombre de usuario').input.value).toBe('nabor.ochoa');
    await sendForm();
    expect(api.callsOf(invitingApi.acceptInvitation)[0]?.body).toMatchObject({ userName: 'nabor.ochoa', passphrase: PASSPHRASE, municipalityKey: '08037', acceptedNotice: '2026-11-27' });
    expect(page.address).toBe('/cursos/ga-101');
    expect(JSON.stringify(sessionStorage)).not.toContain('Obras');
  });

  it('says when others use the device, too: there the account is opened in a shared session', async () => {
    await open();
    await withoutEmail();
    page.element.querySelector<HTMLInputElement>('aula-shared-device-field input')?.click();
    await sendForm();
    expect(api.callsOf(invitingApi.acceptInvitation)[0]?.body).toMatchObject({ userName: 'nabor.ochoa', isShared: true });
  });

  it('asks for a user name with the names alone: nothing else of the form stands in an address', async () => {
    await open();
    await withoutEmail();
    typeInto(page.element, 'Nombre de usuario', 'nabor.otro');
    await eventually(() => api.callsOf(invitingApi.suggestUserName).length > 1);
    for (const { address } of api.callsOf(invitingApi.suggestUserName)) {
      expect([...new URL(address, 'https://aula.test').searchParams.keys()].filter((name) => !['givenNames', 'firstSurname', 'secondSurname', 'typed'].includes(name))).toEqual([]);
    }
  });

  it('says that a user name is taken, and which one is free', async () => {
    await open();
    await withoutEmail();
    api.answer(invitingApi.suggestUserName, { suggestion: 'nabor.ochoa2', isFree: false });
    typeInto(page.element, 'Nombre de usuario', 'eva.luna');
    await eventually(() => fieldNamed(page.element, 'Nombre de usuario').notes().includes('Está libre: nabor.ochoa2'));
  });

  it('with an e-mail, asks for the code that was mailed', async () => {
    api.answer(invitingApi.signUpInvited, { expiresAt: '2026-11-23T15:15:00Z', mayAskAgainAt: '2026-11-23T15:01:00Z' });
    await open();
    await fillIn();
    typeInto(page.element, 'Correo electrónico', 'nabor@obras.example');
    await sendForm();
    expect(api.callsOf(invitingApi.signUpInvited)[0]?.body).toEqual({
      givenNames: 'Nabor', firstSurname: 'Ochoa', email: 'nabor@obras.example', municipalityKey: '08037', agency: 'Obras Públicas', position: 'Auxiliar', acceptedNotice: '2026-11-27', language: 'es',
    });
    expect(page.address).toBe('/entrar/codigo');
  });

  it('from a mail, has everything filled in and asks for no passphrase', async () => {
    api.answer(invitingApi.readInvitation, { ...invited, kind: 'mail', person: { email: 'ana@leon.example', givenNames: 'Ana', firstSurname: 'Paz', secondSurname: null, agency: 'DIF', position: 'Jefa' } });
    await open();
    expect(page.text).toContain('ana@leon.example');
    expect(page.element.querySelector('input[type=password]')).toBeNull();
    page.element.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await sendForm();
    expect(api.callsOf(invitingApi.acceptInvitation)[0]?.body).toMatchObject({ givenNames: 'Ana', agency: 'DIF' });
  });

  it('keeps everything but what is secret where the invitation was full meanwhile', async () => {
    api.fail(invitingApi.acceptInvitation, 'identity.invitation-full');
    await open();
    await withoutEmail();
    await sendForm();
    expect(page.element.querySelector('[role=alert]')?.textContent).toContain('lo que escribiste sigue aquí');
    expect(JSON.stringify(sessionStorage)).toContain('Obras Públicas');
    expect(JSON.stringify(sessionStorage)).not.toContain('maíz');
  });

  it('says what is wrong with the code, and where to write it again', async () => {
    api.fail(invitingApi.readInvitation, 'identity.no-such-invitation', { status: 404 });
    await open();
    expect(page.text).toContain('No encontramos esta invitación');
    expect(page.has('Escribir el código otra vez')).toBe(true);
  });
});
