import type { identityErrors } from '@aula/identity/contract';
import type { InvitedRole } from '@aula/identity/contract/inviting';

/** The person a mail was written to. */
export interface InvitedPerson {
  readonly email: string;
  readonly givenNames: string;
  readonly firstSurname: string;
  readonly secondSurname: string | null;
  readonly agency: string;
  readonly position: string;
}

/** An invitation in somebody's hand, whichever way it came. */
export interface HeldInvitation {
  readonly id: string;
  readonly kind: 'code' | 'mail';
  readonly placeKey: string;
  readonly role: InvitedRole;
  readonly courseKey: string | null;
  readonly endsAt: Date;
  /** Of a code: whose last day `endsAt` ends. A mail has the zone of its place. */
  readonly timeZone: string | null;
  /** Null where the house itself invites. */
  readonly inviter: { readonly accountId: string; readonly name: string; readonly agency: string } | null;
  readonly person: InvitedPerson | null;
  /** Why it no longer holds; nothing while it does. */
  readonly refusal: keyof typeof identityErrors | undefined;
}
