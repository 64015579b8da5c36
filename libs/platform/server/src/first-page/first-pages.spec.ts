import * as z from 'zod/mini';
import { endpoint } from '@aula/platform/contract';
import { html } from '../html';
import { firstAnswer, FirstPages } from './first-pages';

const thing = endpoint({ method: 'GET', path: '/things/:id', params: { id: z.string() }, allow: 'public', response: z.object({ name: z.string() }) });

test('finds the page of an address by the path of its route', async () => {
  const pages = new FirstPages();
  pages.register('/cursos', async () => ({ title: 'all', description: '', content: html``, answers: {} }));
  pages.register('/cursos/:clave', async (language, { clave }) => ({ title: `${clave} ${language}`, description: '', content: html``, answers: {} }));
  expect((await pages.at('/cursos')?.('es'))?.title).toBe('all');
  expect((await pages.at('/cursos/ga-101')?.('en'))?.title).toBe('ga-101 en');
  for (const other of ['/', '/cursos/', '/cursos/ga-101/lecciones/1.1', '/inicio']) expect(pages.at(other)).toBeUndefined();
});

test('a first answer stands under its address, cut to the contract', () => {
  expect(firstAnswer(thing, { params: { id: 'a b' } }, { name: 'x', secret: 1 } as { name: string })).toEqual({ '/api/things/a%20b': { name: 'x' } });
});
