import { Mailer, system, USUAL_ZONE } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { AccountsService } from '../account/accounts.service';
import { daysOf, type Span } from './role-days';
import { type NewsKind, roleMail } from './role-mails';
import type { RolePlace } from './role-places';
import type { Assignment } from './roles.queries';

type Addressee = Pick<Assignment, 'email' | 'language'>;

/** Tells people by mail what happened to their roles, once for each time it did. Whoever has no e-mail sees it in their account. Only inside `db.as(system, …)`. */
@Injectable()
export class RoleTeller {
  constructor(@Inject(AccountsService) private readonly accounts: AccountsService, @Inject(Mailer) private readonly mailer: Mailer) {}

  given(assignment: Assignment, place: RolePlace): Promise<void> {
    return this.tell('given', assignment, assignment, assignment, place);
  }

  ended(assignment: Assignment, place: RolePlace | undefined): Promise<void> {
    return this.tell('ended', assignment, assignment, assignment, place);
  }

  /** `at`: when it was moved; it may be moved once more. */
  moved(assignment: Assignment, place: RolePlace | undefined, at: Date): Promise<void> {
    return this.tell('moved', assignment, assignment, assignment, place, `:${at.toISOString()}`);
  }

  async lent(assignment: Assignment, place: RolePlace): Promise<void> {
    const { substituteId, substituteFrom, substituteUntil } = assignment;
    if (substituteId === null || substituteFrom === null) return;
    const substitute = await this.accounts.read(system, substituteId);
    await this.tell('lent', substitute, assignment, { startsAt: substituteFrom, endsAt: substituteUntil }, place, `:${substituteId}:${substituteFrom.toISOString()}`);
  }

  private async tell(kind: NewsKind, whom: Addressee, assignment: Assignment, span: Span, place: RolePlace | undefined, which = ''): Promise<void> {
    if (whom.email === null) return;
    const holder = [assignment.givenNames, assignment.firstSurname, assignment.secondSurname].filter(Boolean).join(' ');
    const news = { role: assignment.role, place: place?.name ?? '', holder, ...daysOf(span, place?.zone ?? USUAL_ZONE) };
    await this.mailer.send({ key: `identity.role-${kind}:${assignment.id}${which}`, recipient: whom.email, ...roleMail(kind, news, whom.language) });
  }
}
