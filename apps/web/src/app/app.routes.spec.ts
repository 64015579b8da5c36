import type { Route } from '@angular/router';
import { routes } from './app.routes';

const pages = jest.requireActual<{ path: string }[]>('../../../../tools/web/pages.json');

/** Every address that shows something, as the budgets name it: `*` for a part that varies. */
async function addressesOf(list: readonly Route[], above = ''): Promise<string[]> {
  const addresses = await Promise.all(list.map(async (route) => {
    const address = route.path === '' || route.path === undefined ? above : `${above}/${route.path.replace(/:\w+/g, '*')}`;
    const own = route.loadComponent || route.component ? [address || '/'] : [];
    const loaded = (await route.loadChildren?.()) as Route[] | undefined;
    return [...own, ...await addressesOf(route.children ?? loaded ?? [], address)];
  }));
  return addresses.flat();
}

it('every page has its budget and its pictures, and nothing else has', async () => {
  expect((await addressesOf(routes)).sort()).toEqual(pages.map(({ path }) => path).sort());
});

it('sees a page that nobody listed', async () => {
  expect(await addressesOf([{ path: '', children: [{ path: 'nueva/:clave', loadComponent: () => Promise.reject(new Error()) }] }])).toEqual(['/nueva/*']);
});
