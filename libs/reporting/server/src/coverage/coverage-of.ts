import type { MunicipalityCoverage, StateCoverage } from '@aula/reporting/contract';
import type { MunicipalityInScope } from '@aula/territory/server';

/** People by municipality key; a municipality without anybody may be left out. */
export type Counts = ReadonlyMap<string, number>;

export interface PeopleCounts {
  readonly accounts: Counts;
  readonly enrolled: Counts;
  readonly completed: Counts;
}

/**
 * One entry per state, in the order of the municipalities given. A state's people are the sums over its municipalities in scope:
 * who earned completions in two of them counts in both, so that every total is the sum of the rows below it.
 */
export function coverageOf(municipalities: readonly MunicipalityInScope[], counts: PeopleCounts): StateCoverage[] {
  const byState = new Map<string, MunicipalityInScope[]>();
  for (const municipality of municipalities) {
    const inState = byState.get(municipality.stateKey);
    if (inState) inState.push(municipality);
    else byState.set(municipality.stateKey, [municipality]);
  }
  return [...byState.values()].flatMap((inState) => {
    const [first] = inState;
    return first ? [stateOf(first, inState.map((municipality) => rowOf(municipality, counts)))] : [];
  });
}

function rowOf({ key, name, tile }: MunicipalityInScope, { accounts, enrolled, completed }: PeopleCounts): MunicipalityCoverage {
  return { key, name, tile, accounts: accounts.get(key) ?? 0, enrolled: enrolled.get(key) ?? 0, completed: completed.get(key) ?? 0 };
}

function stateOf({ stateKey, stateName }: MunicipalityInScope, municipalities: MunicipalityCoverage[]): StateCoverage {
  const sum = (figure: 'accounts' | 'enrolled' | 'completed') => municipalities.reduce((total, municipality) => total + municipality[figure], 0);
  return {
    key: stateKey, name: stateName,
    municipalitiesInScope: municipalities.length,
    municipalitiesWithCompletion: municipalities.filter(({ completed }) => completed > 0).length,
    accounts: sum('accounts'), enrolled: sum('enrolled'), completed: sum('completed'),
    municipalities,
  };
}
