import { type Actor, Mailer, system, USUAL_ZONE } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { AccountsService } from '../account/accounts.service';
import { daysOf, type Span } from './role-days';
import { type NewsKind, roleMail } from './role-mails';
import type { RolePlace } from './role-places';
import type { Assignment } from './roles.queries';

/** Tells people by mail what happened to their roles, once for each time it did. Whoever has no e-mail sees it in their account. Only inside `db.as(system, …)`. */
@Injectable()
export class RoleTeller {
  constructor(@Inject(AccountsService) private readonly accounts: AccountsService, @Inject(Mailer) private readonly mailer: Mailer) {}

  given(assignment: Assignment, place: RolePlace): Promise<void> {
    return this.tell(system, 'given', assignment.accountId, assignment, assignment, place);
  }

  ended(assignment: Assignment, place: RolePlace | undefined): Promise<void> {
    return this.tell(system, 'ended', assignment.accountId, assignment, assignment, place);
  }

  /** `at`: when it was moved; it may be moved once more. */
  moved(assignment: Assignment, place: RolePlace, at: Date): Promise<void> {
    return this.tell(system, 'moved', assignment.accountId, assignment, assignment, place, `:${at.toISOString()}`);
  }

  async lent(assignment: Assignment, place: RolePlace): Promise<void> {
    const { substituteId, substituteFrom, substituteUntil } = assignment;
    if (substituteId === null || substituteFrom === null) return;
    await this.tell(system, 'lent', substituteId, assignment, { startsAt: substituteFrom, endsAt: substituteUntil }, place, `:${substituteId}:${substituteFrom.toISOString()}`);
  }

  private async tell(actor: Actor, kind: NewsKind, accountId: string, assignment: Assignment, span: Span, place: RolePlace | undefined, which = ''): Promise<void> {
    const { email, language } = await this.accounts.read(actor, accountId);
    if (email === null) return;
    const holder = [assignment.givenNames, assignment.firstSurname, assignment.secondSurname].filter(Boolean).join(' ');
    const days = daysOf(span, place?.zone ?? USUAL_ZONE);
    const key = `identity.role-${kind}:${assignment.id}${which}`;
    await this.mailer.send({ key, recipient: email, ...roleMail(kind, { role: assignment.role, place: place?.name ?? '', holder, ...days }, language) });
  }
}
