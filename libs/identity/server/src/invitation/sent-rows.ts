import type { identityErrors } from '@aula/identity/contract';
import type { InvitedCourse, InvitedRole, SentInvitation } from '@aula/identity/contract/inviting';
import type { Language } from '@aula/platform/contract';
import type { Municipality } from '@aula/territory/contract';

/** A row of `sent_invitation`. */
export interface SentRow {
  readonly id: string;
  readonly email: string;
  readonly givenNames: string;
  readonly firstSurname: string;
  readonly secondSurname: string | null;
  readonly municipalityKey: string;
  readonly agency: string;
  readonly position: string;
  readonly role: InvitedRole;
  readonly courseKey: string | null;
  readonly language: Language;
  readonly invitedAt: Date;
  readonly endsAt: Date;
  readonly sendings: number;
  readonly sentAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly openedAt: Date | null;
  readonly invitedById: string | null;
}

type Standing = Pick<SentRow, 'endsAt' | 'sentAt' | 'withdrawnAt' | 'openedAt'>;

/** Exactly one. What made room for another had ended, and was not withdrawn by anybody. */
export function stateOfSent({ endsAt, sentAt, withdrawnAt, openedAt }: Standing, now: Date): SentInvitation['state'] {
  if (openedAt !== null) return 'opened';
  if (withdrawnAt !== null) return withdrawnAt.getTime() === endsAt.getTime() ? 'ended' : 'withdrawn';
  if (endsAt <= now) return 'ended';
  return sentAt === null ? 'waiting' : 'sent';
}

/** Why whoever holds the link gets nothing for it any more. */
export const REFUSALS_OF_SENT: Readonly<Record<SentInvitation['state'], keyof typeof identityErrors | undefined>> = {
  waiting: undefined, sent: undefined, opened: 'identity.invitation-used', withdrawn: 'identity.invitation-revoked', ended: 'identity.invitation-ended',
};

export function toSent(row: SentRow, municipality: Municipality, courses: readonly InvitedCourse[], now: Date): SentInvitation {
  const { id, email, givenNames, firstSurname, secondSurname, agency, position, role, courseKey, invitedAt, endsAt, sentAt } = row;
  return {
    id, email, givenNames, firstSurname, secondSurname, municipality, agency, position, role, invitedAt: invitedAt.toISOString(), endsAt: endsAt.toISOString(), sentAt: sentAt?.toISOString() ?? null, state: stateOfSent(row, now),
    course: courseKey === null ? null : (courses.find(({ key }) => key === courseKey) ?? { key: courseKey, title: courseKey }),
  };
}
