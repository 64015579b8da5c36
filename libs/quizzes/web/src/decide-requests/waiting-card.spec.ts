import { openSignedIn } from '@aula/identity/web/testing';
import { FakeApi } from '@aula/platform/web/testing';
import { quizzesApi } from '@aula/quizzes/contract';
import { WaitingCard } from './waiting-card';

describe('requests on the teaching page', () => {
  const open = (count: number) => openSignedIn({ address: '/impartir', component: WaitingCard, api: new FakeApi().answer(quizzesApi.countRequests, { open: count }) });

  it('tells how many ask, and leads to them', async () => {
    const page = await open(3);
    expect(page.find('3 personas piden otro intento').getAttribute('href')).toBe('/impartir/solicitudes');
  });

  it('tells one apart', async () => {
    expect((await open(1)).has('1 persona pide otro intento')).toBe(true);
  });

  it('is silent when nobody does', async () => {
    expect((await open(0)).text.trim()).toBe('');
  });
});
