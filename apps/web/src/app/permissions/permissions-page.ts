import { ChangeDetectionStrategy, Component, inject, DOCUMENT } from '@angular/core';
import { GIVEN_BY } from '@aula/identity/contract/staff';
import { AdminSections, ROLE_WORDS } from '@aula/identity/web/staff';
import { type Role, ROLES } from '@aula/platform/contract';
import { AulaIcon, inSeries } from '@aula/platform/web';
import { PERMISSION_TABLES, PERMISSION_WORDS } from './permission-words';

/** `/admin/permisos`: who may do what, from the tables that the server itself asks. */
@Component({
  selector: 'aula-permissions-page',
  imports: [AdminSections, AulaIcon],
  templateUrl: './permissions-page.html',
  styleUrl: './permissions-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PermissionsPage {
  private readonly window = inject(DOCUMENT).defaultView;
  protected readonly roles = ROLES.map((role) => ({ role, word: ROLE_WORDS[role] }));
  protected readonly rows = (Object.keys(PERMISSION_TABLES) as (keyof typeof PERMISSION_TABLES)[]).map((name) => ({
    name, words: PERMISSION_WORDS[name], cells: ROLES.map((role) => ({ role, word: ROLE_WORDS[role], isAllowed: isAllowed(PERMISSION_TABLES[name], role) })),
  }));
  protected readonly giving = ROLES.flatMap((role) => {
    const given = GIVEN_BY[role]?.map((one) => ROLE_WORDS[one]);
    return given ? [$localize`:@@web.permissions.gives:${ROLE_WORDS[role]}:role:: da ${inSeries(given)}:roles:.`] : [];
  });

  protected print(): void {
    this.window?.print();
  }
}

function isAllowed(roles: readonly Role[], role: Role): boolean {
  return roles.includes(role);
}
