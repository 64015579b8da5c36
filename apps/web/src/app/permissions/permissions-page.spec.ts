import { anAccount, openSignedIn } from '@aula/identity/web/testing';
import { FakeApi } from '@aula/platform/web/testing';
import { PERMISSION_WORDS } from './permission-words';
import { PermissionsPage } from './permissions-page';

it('shows every permission in words with the roles that have it, and who gives which role', async () => {
  const { element, text } = await openSignedIn({ address: '/admin/permisos', component: PermissionsPage, api: new FakeApi() }, anAccount());
  const rows = [...element.querySelectorAll('tbody tr')].map((row) => [row.querySelector('th')?.textContent ?? '', ...[...row.querySelectorAll('td.yes .word')].map(({ textContent }) => textContent)]);
  expect(rows).toHaveLength(Object.keys(PERMISSION_WORDS).length);
  expect(rows).toContainEqual([PERMISSION_WORDS['identity.role.grant'], 'Coordinación', 'Administración']);
  expect(rows.find(([words]) => words === PERMISSION_WORDS['identity.profile.read-own'])).toHaveLength(7);
  expect(text).toContain('Coordinación: da Persona facilitadora, Enlace del municipio y Coordinación.');
});
