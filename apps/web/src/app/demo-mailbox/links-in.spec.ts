import { linksIn } from './links-in';

it('finds links and leaves the full stop outside', () => {
  expect(linksIn('Velo en https://aula.mx/v/AA-1?x=1. Gracias.')).toEqual([
    { text: 'Velo en ' }, { text: 'aula.mx/v/AA-1?x=1', link: 'https://aula.mx/v/AA-1?x=1' }, { text: '. Gracias.' },
  ]);
});

it('makes no link of anything but http', () => {
  expect(linksIn('javascript:alert(1)')).toEqual([{ text: 'javascript:alert(1)' }]);
});
