import { staffApi } from '@aula/identity/contract/staff';
import { FakeApi } from '@aula/platform/web/testing';
import { adminTexts } from '../admin.texts';
import { identityTexts } from '../identity.texts';
import { openSignedIn } from '../testing/open-signed-in';
import { UnconfirmedCard } from './unconfirmed-card';

const open = (api: FakeApi) => openSignedIn({ address: '/inicio', component: UnconfirmedCard, api, texts: { ...identityTexts, ...adminTexts } });
const waiting = (people: number) => open(new FakeApi().answer(staffApi.countUnconfirmed, { people }));

it.each([[1, '1 persona espera que confirmes dónde trabaja'], [1240, '1,240 personas esperan que confirmes dónde trabajan']])('says that %i wait, and leads to them', async (people, words) => {
  expect((await waiting(people)).find(words).getAttribute('href')).toBe('/admin/personas?adscripcion=declarada');
});

it('says nothing when nobody waits, nor when it could not be asked', async () => {
  expect((await waiting(0)).element.querySelector('p')).toBeNull();
});

it('says nothing when it could not be asked', async () => {
  expect((await open(new FakeApi().fail(staffApi.countUnconfirmed, 'request.offline'))).element.querySelector('p')).toBeNull();
});
