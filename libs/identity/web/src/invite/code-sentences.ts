import type { InvitedPlace, MadeInvitationCode } from '@aula/identity/contract/inviting';
import { formatDayOfWeek, formatNumber, type StatusKind } from '@aula/platform/web';

export const STATE_WORDS: Readonly<Record<MadeInvitationCode['state'], { readonly word: string; readonly kind: StatusKind }>> = {
  open: { word: $localize`:@@identity.codes.open:Vigente`, kind: 'ok' },
  full: { word: $localize`:@@identity.codes.full:Completo`, kind: 'info' },
  ended: { word: $localize`:@@identity.codes.ended:Vencido`, kind: 'warm' },
  revoked: { word: $localize`:@@identity.codes.revoked:Anulado`, kind: 'bad' },
};

export function placeWords({ name, stateName }: InvitedPlace): string {
  return stateName === null ? name : `${name}, ${stateName}`;
}

export function usedSentence({ used, limit }: Pick<MadeInvitationCode, 'used' | 'limit'>): string {
  return used === 1
    ? $localize`:@@identity.codes.used-one:Lo ha usado 1 persona de ${formatNumber(limit)}:limit:`
    : $localize`:@@identity.codes.used:Lo han usado ${formatNumber(used)}:used: personas de ${formatNumber(limit)}:limit:`;
}

/** The last day on which it holds: the instant lies where that day ends, on the place's own clock. */
export function lastDay({ endsAt, timeZone }: Pick<MadeInvitationCode, 'endsAt' | 'timeZone'>): string {
  return formatDayOfWeek(new Date(Date.parse(endsAt) - 1).toISOString(), timeZone);
}
