import type { Language } from '@aula/platform/contract';
import type { CsvColumn } from '@aula/platform/server';
import type { MunicipalityCoverage, Selection } from '@aula/reporting/contract';
import { csvName } from '../csv-name';

/** `cobertura-puebla-2026-11-27.csv` */
export function municipalityFileName(selection: Selection | undefined, language: Language, now: Date): string {
  return csvName(language === 'en' ? 'coverage' : 'cobertura', selection, now);
}

export function municipalityColumns(language: Language): CsvColumn<MunicipalityCoverage>[] {
  const column = (es: string, en: string, cell: CsvColumn<MunicipalityCoverage>['cell']): CsvColumn<MunicipalityCoverage> => ({ header: language === 'en' ? en : es, cell });
  return [
    column('Clave INEGI', 'INEGI key', ({ key }) => key),
    column('Municipio', 'Municipality', ({ name }) => name),
    column('Cuentas', 'Accounts', ({ accounts }) => accounts),
    column('Cuentas confirmadas', 'Confirmed accounts', ({ confirmed }) => confirmed),
    column('Inscritas', 'Enrolled', ({ enrolled }) => enrolled),
    column('Acreditadas', 'Completed', ({ completed }) => completed),
    column('Cobertura (%)', 'Coverage (%)', percentOf),
  ];
}

/** With one decimal, as on the screen; empty where nobody has an account. */
function percentOf({ accounts, completed }: MunicipalityCoverage): number | null {
  return accounts === 0 ? null : Math.round((completed / accounts) * 1_000) / 10;
}
