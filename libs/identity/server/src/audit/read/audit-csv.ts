import type { Language } from '@aula/platform/contract';
import { type CsvColumn, dayIn, USUAL_ZONE } from '@aula/platform/server';

/** What the file says of an entry. */
export interface AuditLine {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly sentence: string;
  readonly people: number;
  readonly municipalities: readonly string[];
  readonly seal: number | null;
}

/** `bitacora-2026-11-27.csv` */
export function auditFileName(language: Language, now: Date): string {
  return `${language === 'es' ? 'bitacora' : 'audit-log'}-${dayIn(USUAL_ZONE, now)}.csv`;
}

export function auditColumns(language: Language): CsvColumn<AuditLine>[] {
  const column = (es: string, en: string, cell: CsvColumn<AuditLine>['cell']): CsvColumn<AuditLine> => ({ header: language === 'es' ? es : en, cell });
  return [
    column('Registro', 'Entry', ({ id }) => id),
    column('Instante (UTC)', 'Instant (UTC)', ({ at }) => at),
    column('Quién', 'Who', ({ by }) => by),
    column('Acción', 'Action', ({ action }) => action),
    column('Qué pasó', 'What happened', ({ sentence }) => sentence),
    column('Personas', 'People', ({ people }) => people),
    column('Municipios', 'Municipalities', ({ municipalities }) => municipalities.join(' ')),
    column('Sello', 'Seal', ({ seal }) => seal),
  ];
}
