import type { ImportCheck, ImportResult } from '@aula/identity/contract/inviting';
import { formatNumber } from '@aula/platform/web';

/** What a file would do, before anything was done. */
export function checkedSentence({ rows, invited, known, members, faultCount }: ImportCheck): string {
  const all = $localize`:@@identity.import.counts:Renglones: ${formatNumber(rows)}:rows:. Por invitar: ${formatNumber(invited)}:invited:. Ya con invitación: ${formatNumber(known)}:known:. Ya con cuenta: ${formatNumber(members)}:members:.`;
  return faultCount === 0 ? all : `${all} ${$localize`:@@identity.import.fault-count:Datos por corregir: ${formatNumber(faultCount)}:faults:.`}`;
}

export function importedSentence({ invited }: ImportResult): string {
  if (invited === 0) return $localize`:@@identity.import.nobody-new:No había nadie nuevo a quien invitar: no cambió nada.`;
  return invited === 1
    ? $localize`:@@identity.import.invited-one:Invitaste a 1 persona. Su correo sale en unos momentos.`
    : $localize`:@@identity.import.invited-many:Invitaste a ${formatNumber(invited)}:people: personas. Los correos van saliendo; puedes cerrar esta página.`;
}
