import type { AuditStanding } from '@aula/identity/contract/staff';
import { formatInstant, formatNumber } from '@aula/platform/web';

/** How the chain stands, in a sentence. */
export function chainSentence({ lastSeal, checked, isSound }: AuditStanding): string {
  if (!isSound) return $localize`:@@identity.audit.chain-broken:La cadena de sellos no cuadra: alguien cambió o quitó registros. Ejecuta en el servidor audit\:verify, que dice cuáles.`;
  if (!lastSeal) return $localize`:@@identity.audit.no-seal:Todavía no hay ningún sello.`;
  const [number, day] = [formatNumber(lastSeal.number), formatInstant(lastSeal.sealedAt)];
  return checked === 1
    ? $localize`:@@identity.audit.chain-holds-one:Último sello: el ${number}:number:, del ${day}:day:. Cuadra con sus registros.`
    : $localize`:@@identity.audit.chain-holds:Último sello: el ${number}:number:, del ${day}:day:. Los últimos ${formatNumber(checked)}:count: cuadran con sus registros.`;
}

/** What no seal protects yet; nothing where there is none. */
export function waitingSentence({ waiting }: AuditStanding): string {
  if (waiting === 0) return '';
  return waiting === 1
    ? $localize`:@@identity.audit.one-waits:1 registro espera su sello.`
    : $localize`:@@identity.audit.some-wait:${formatNumber(waiting)}:count: registros esperan su sello.`;
}

export function sealWords(seal: number | null): string {
  return seal === null ? $localize`:@@identity.audit.unsealed:Sin sello aún` : $localize`:@@identity.audit.sealed:Sello ${formatNumber(seal)}:number:`;
}
