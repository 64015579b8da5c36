import { convertToParamMap } from '@angular/router';
import { peopleIn } from './people-address';

const view = (query: Record<string, string>) => peopleIn(convertToParamMap(query));

it('reads figure, place, words and page', () => {
  expect(view({ cifra: 'inscritas', estado: '08', municipio: '08037', periodo: 'este-ano', buscar: '  ana  ', pagina: '3' }))
    .toMatchObject({ figure: 'enrolled', state: '08', municipality: '08037', period: 'year', q: 'ana', page: 3 });
});

it.each([{ cifra: 'todas' }, { pagina: '0' }, { pagina: '-1' }, { pagina: 'x' }, { pagina: '1.5' }, { pagina: '10001' }, { buscar: '   ' }])('passes over %j', (query) => {
  expect(view(query)).toMatchObject({ figure: 'completed', q: undefined, page: 1 });
});

it('keeps the words as long as the API takes them', () => {
  expect(view({ buscar: 'x'.repeat(200) }).q).toHaveLength(80);
});
