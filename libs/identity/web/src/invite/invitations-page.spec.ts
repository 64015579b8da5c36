import { type InvitationChoices, invitingApi } from '@aula/identity/contract/inviting';
import { choose, FakeApi, fieldNamed, type OpenPage, typeInto } from '@aula/platform/web/testing';
import { territoryApi } from '@aula/territory/contract';
import { adminTexts } from '../admin.texts';
import { identityTexts } from '../identity.texts';
import { municipality } from '../testing/an-account';
import { openSignedIn } from '../testing/open-signed-in';
import { InvitationsPage } from './invitations-page';

const CHOICES: InvitationChoices = { places: [{ key: municipality.key, name: municipality.name, stateName: municipality.stateName }], roles: ['learner', 'trainer'], courses: [{ key: 'ga-101', title: 'Gobierno abierto' }] };

describe('inviting', () => {
  let api: FakeApi;
  let page: OpenPage;
  const open = async (choices = CHOICES) => {
    api.answer(invitingApi.readInvitationChoices, choices);
    page = await openSignedIn({ address: '/admin/invitaciones', component: InvitationsPage, api, texts: { ...identityTexts, ...adminTexts } });
    document.body.append(page.element);
  };
  const card = (selector: string) => page.element.querySelector(selector) as HTMLElement;
  const select = (within: HTMLElement, label: string, value: string) => {
    const { input } = fieldNamed(within, label);
    input.value = value;
    input.dispatchEvent(new Event('change'));
  };
  const choicesIn = (within: HTMLElement) => [...within.querySelectorAll('aula-invited-to label')].map(({ textContent }) => textContent.trim());

  beforeEach(() => {
    sessionStorage.clear();
    api = new FakeApi().answer(invitingApi.listSentInvitations, { total: 0, page: 1, items: [] }).answer(invitingApi.listInvitationCodes, { items: [] }).answer(territoryApi.searchMunicipalities, { items: [municipality] });
  });
  afterEach(() => { page.element.remove(); });

  it.each([[CHOICES, ['Curso al que se inscriben', 'Participarán como']], [{ ...CHOICES, roles: ['learner' as const], courses: [] }, []]])('asks for course and role where there is a choice', async (choices, asked) => {
    await open(choices);
    for (const one of ['aula-make-code', 'aula-invite-by-mail']) expect(choicesIn(card(one))).toEqual(asked);
  });

  it('makes a code with what was chosen, once, and tells at its field what cannot be', async () => {
    await open();
    const form = card('aula-make-code');
    select(form, 'Lugar', municipality.key);
    select(form, 'Curso al que se inscriben', 'ga-101');
    select(form, 'Participarán como', 'trainer');
    api.fail(invitingApi.makeInvitationCode, 'identity.invitation-end-out-of-range');
    for (let presses = 0; presses < 2; presses += 1) page.find('Crear el código').click();
    await page.settle();
    expect(api.callsOf(invitingApi.makeInvitationCode).map(({ body }) => body)).toEqual([expect.objectContaining({ placeKey: municipality.key, courseKey: 'ga-101', role: 'trainer', limit: 30 })]);
    expect(document.activeElement).toBe(fieldNamed(form, 'Vale hasta').input);
  });

  it('invites by mail, tells at the e-mail that somebody has an account, and keeps the rest', async () => {
    await open();
    const form = card('aula-invite-by-mail');
    typeInto(form, 'Correo electrónico', 'ana@leon.example');
    await choose(form, 'Municipio', 'guaza', 'Guazapares, Chihuahua');
    select(form, 'Participarán como', 'trainer');
    api.fail(invitingApi.sendInvitation, 'identity.has-account-already');
    await page.click('Enviar la invitación');
    expect(api.callsOf(invitingApi.sendInvitation)[0]?.body).toEqual({ email: 'ana@leon.example', municipalityKey: municipality.key, role: 'trainer', language: 'es' });
    expect([document.activeElement, fieldNamed(form, 'Municipio').input.value]).toEqual([fieldNamed(form, 'Correo electrónico').input, 'Guazapares, Chihuahua']);
    expect(fieldNamed(form, 'Correo electrónico').notes()).not.toBe('');
  });
});
