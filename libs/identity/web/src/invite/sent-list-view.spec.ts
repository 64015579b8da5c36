import { invitingApi, type SentInvitation } from '@aula/identity/contract/inviting';
import { FakeApi } from '@aula/platform/web/testing';
import { adminTexts } from '../admin.texts';
import { identityTexts } from '../identity.texts';
import { municipality } from '../testing/an-account';
import { openSignedIn } from '../testing/open-signed-in';
import { InvitationsPage } from './invitations-page';

const SENT: SentInvitation = {
  id: '0190b7a0-0000-7000-8000-0000000000e1', email: 'ana.saucedo@demo.example', givenNames: 'Ana', firstSurname: '', secondSurname: null, municipality, agency: '', position: '', role: 'learner', course: null,
  invitedAt: '2026-11-20T16:00:00Z', endsAt: '2026-12-04T16:00:00Z', sentAt: '2026-11-20T16:00:10Z', state: 'sent',
};

describe('invitations that were mailed', () => {
  let api: FakeApi;
  const open = (...items: SentInvitation[]) => {
    api = new FakeApi().answer(invitingApi.listSentInvitations, { total: items.length, page: 1, items }).answer(invitingApi.readInvitationChoices, { places: [], roles: ['learner'], courses: [] }).answer(invitingApi.listInvitationCodes, { items: [] });
    return openSignedIn({ address: '/admin/invitaciones', component: InvitationsPage, api, texts: { ...identityTexts, ...adminTexts } });
  };

  it('says when each went out last, and sends one again', async () => {
    const page = await open(SENT);
    expect(page.text).toContain('Último envío: viernes 20 de noviembre');
    api.answer(invitingApi.resendInvitation, { ...SENT, sentAt: null, state: 'waiting' });
    await page.click('Enviar otra vez');
    expect(api.callsOf(invitingApi.resendInvitation)[0]?.address).toBe(`/api/sent-invitations/${SENT.id}/sent`);
    expect(page.text).toContain('El correo sale en unos momentos.');
  });

  it('says kindly when it went out a moment ago', async () => {
    const page = await open(SENT);
    api.fail(invitingApi.resendInvitation, 'identity.sent-just-now', { status: 429, details: { minutes: 7 } });
    await page.click('Enviar otra vez');
    expect(page.text).toContain('Acabamos de enviar esta invitación');
    expect(page.text).toContain('en 7 min');
  });

  it('withdraws one, and leads the focus to what is told where the buttons are gone', async () => {
    const page = await open(SENT);
    document.body.append(page.element);
    api.answer(invitingApi.withdrawInvitation, { ...SENT, state: 'withdrawn' });
    await page.click('Retirar');
    expect(page.has('Enviar otra vez')).toBe(false);
    expect([document.activeElement?.getAttribute('role'), document.activeElement?.textContent]).toEqual(['status', expect.stringContaining('Retiraste la invitación')]);
    page.element.remove();
  });

  it('sends once, however often the button is pressed', async () => {
    const page = await open(SENT);
    const { promise, resolve } = Promise.withResolvers<SentInvitation>();
    api.answer(invitingApi.resendInvitation, () => promise);
    for (let presses = 0; presses < 2; presses += 1) page.find('Enviar otra vez').click();
    resolve(SENT);
    await page.settle();
    expect(api.callsOf(invitingApi.resendInvitation)).toHaveLength(1);
  });

  it('offers nothing for one that was opened or withdrawn', async () => {
    const page = await open({ ...SENT, state: 'opened' }, { ...SENT, id: '0190b7a0-0000-7000-8000-0000000000e2', state: 'withdrawn' });
    expect(page.has('Enviar otra vez')).toBe(false);
    expect(page.text).not.toContain('Último envío');
  });
});
