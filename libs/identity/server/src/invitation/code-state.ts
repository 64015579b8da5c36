import type { MadeInvitationCode } from '@aula/identity/contract/inviting';

interface Standing {
  readonly limit: number;
  readonly used: number;
  readonly endsAt: Date;
  readonly revokedAt: Date | null;
}

/** Exactly one. What somebody did comes before what time or people did to it. */
export function stateOfCode({ limit, used, endsAt, revokedAt }: Standing, now: Date): MadeInvitationCode['state'] {
  if (revokedAt !== null) return 'revoked';
  if (endsAt <= now) return 'ended';
  return used >= limit ? 'full' : 'open';
}
