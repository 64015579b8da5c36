import { staffApi } from '@aula/identity/contract/staff';
import { FakeApi } from '@aula/platform/web/testing';
import { aPerson } from '../testing/a-person';
import { openSignedIn } from '../testing/open-signed-in';
import { OwnWorkCard } from './own-work-card';

const [CURRENT] = aPerson().affiliations;

it('shows where one works and worked, what is confirmed, and what to correct', async () => {
  if (!CURRENT) throw new Error('works nowhere');
  const before = { ...CURRENT, id: '0190b7a0-0000-7000-8000-0000000000b2', agency: 'Cabildo', position: 'Regidora', startsOn: '2025-01-01', endsOn: '2026-01-04', standing: 'confirmed' as const, confirmedAt: '2025-02-01T15:00:00Z' };
  const api = new FakeApi().answer(staffApi.listOwnAffiliations, { items: [{ ...CURRENT, unit: 'Quejas', level: 'senior', standing: 'declined', declinedWords: 'El cargo es otro.' }, before] });
  const { text } = await openSignedIn({ address: '/cuenta', component: OwnWorkCard, api });
  for (const words of ['Contralora · Quejas · Contraloría', 'Por corregir', 'Titular de una dependencia', 'Por corregir: El cargo es otro.', 'Regidora · Cabildo', 'Confirmada', 'Del 1 de enero de 2025 al 4 de enero de 2026']) expect(text).toContain(words);
});

it('says what happened when it does not come', async () => {
  const api = new FakeApi().fail(staffApi.listOwnAffiliations, 'request.offline');
  expect((await openSignedIn({ address: '/cuenta', component: OwnWorkCard, api })).element.querySelector('[role=alert]')).not.toBeNull();
});
