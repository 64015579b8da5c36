import type { Route } from '@angular/router';
import { routes } from './app.routes';

const pages = jest.requireActual<{ path: string }[]>('../../../../tools/web/pages.json');

/** Every address that shows something, as the budgets name it: `*` for a part that varies. */
function addressesOf(list: readonly Route[], above = ''): string[] {
  return list.flatMap((route) => {
    const address = route.path === '' || route.path === undefined ? above : `${above}/${route.path.replace(/:\w+/g, '*')}`;
    const own = route.loadComponent || route.component ? [address || '/'] : [];
    return [...own, ...addressesOf(route.children ?? [], address)];
  });
}

it('every page has its budget and its pictures, and nothing else has', () => {
  expect(addressesOf(routes).sort()).toEqual(pages.map(({ path }) => path).sort());
});

it('sees a page that nobody listed', () => {
  expect(addressesOf([{ path: '', children: [{ path: 'nueva/:clave', loadComponent: () => Promise.reject(new Error()) }] }])).toEqual(['/nueva/*']);
});
