import type { CoveredSelection, MunicipalityCoverage, StateInReach } from '@aula/reporting/contract';
import type { MunicipalityInScope } from '@aula/territory/server';
import type { FigureCounts } from '../selection/people-counts';

type Figures = Omit<CoveredSelection, 'selection'>;

/**
 * The chosen municipalities in the order given, and their sums: who earned completions in two of them counts in both,
 * so that every total is the sum of the rows below it.
 */
export function coverageOf(chosen: readonly MunicipalityInScope[], counts: FigureCounts): Figures {
  const municipalities = chosen.map((municipality) => rowOf(municipality, counts));
  const sum = (figure: keyof FigureCounts) => municipalities.reduce((total, municipality) => total + municipality[figure], 0);
  return {
    municipalitiesWithCompletion: municipalities.filter(({ completed }) => completed > 0).length,
    accounts: sum('accounts'), confirmed: sum('confirmed'), enrolled: sum('enrolled'), completed: sum('completed'),
    municipalities,
  };
}

function rowOf({ key, name, tile }: MunicipalityInScope, { accounts, confirmed, enrolled, completed }: FigureCounts): MunicipalityCoverage {
  return { key, name, tile, accounts: accounts.get(key) ?? 0, confirmed: confirmed.get(key) ?? 0, enrolled: enrolled.get(key) ?? 0, completed: completed.get(key) ?? 0 };
}

/** The states of the municipalities in reach, each once, in their order. */
export function statesOf(inReach: readonly MunicipalityInScope[], isWhole: (stateKey: string) => boolean): StateInReach[] {
  const states = new Map<string, StateInReach>();
  for (const { key, name, stateKey, stateName, administration } of inReach) {
    const { isTermKnown, municipalities } = states.get(stateKey) ?? { isTermKnown: false, municipalities: [] };
    states.set(stateKey, {
      key: stateKey, name: stateName, isWhole: isWhole(stateKey), isTermKnown: isTermKnown || administration !== null, municipalities: [...municipalities, { key, name }],
    });
  }
  return [...states.values()];
}
