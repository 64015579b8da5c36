import { locale } from '@aula/platform/web';
import type { MunicipalityCoverage } from '@aula/reporting/contract';

/** A step of the map's ramp; `none` where nobody has an account, so that there is nothing to divide by. */
export type Step = 'none' | 0 | 1 | 2 | 3 | 4;

/** The legend, from the least to the most. */
export const STEPS: readonly { readonly step: Step; readonly words: string }[] = [
  { step: 'none', words: $localize`:@@reporting.no-accounts:sin cuentas` },
  { step: 0, words: '0 %' },
  { step: 1, words: $localize`:@@reporting.less-than-25:menos de 25 %` },
  { step: 2, words: $localize`:@@reporting.25-to-49:25 a 49 %` },
  { step: 3, words: $localize`:@@reporting.50-to-74:50 a 74 %` },
  { step: 4, words: $localize`:@@reporting.75-or-more:75 % o más` },
];

/** People with a completion for each account; undefined where there are no accounts. May pass one: people move away. */
export function shareOf(counted: Pick<MunicipalityCoverage, 'accounts' | 'completed'>): number | undefined {
  return counted.accounts === 0 ? undefined : counted.completed / counted.accounts;
}

const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

/** `20.9 %`, with the space that Spanish asks for; undefined has no share. */
export function formatShare(share: number | undefined): string {
  return share === undefined ? $localize`:@@reporting.no-accounts:sin cuentas` : `${percent.format(share * 100)}\u00a0%`;
}

export function stepOf(share: number | undefined): Step {
  if (share === undefined) return 'none';
  if (share <= 0) return 0;
  if (share < 0.25) return 1;
  if (share < 0.5) return 2;
  return share < 0.75 ? 3 : 4;
}
