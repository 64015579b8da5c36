import type { Coverage, CoveredSelection, MunicipalityCoverage, Selection, StateInReach } from '@aula/reporting/contract';

export const aMunicipality = (key: string, name: string, [column, row]: [number, number], [accounts, enrolled, completed]: [number, number, number]): MunicipalityCoverage =>
  ({ key, name, tile: { column, row }, accounts, confirmed: Math.floor(accounts / 2), enrolled, completed });

export function aSelection(changes: Partial<Selection> = {}): Selection {
  return { state: { key: '08', name: 'Chihuahua' }, municipality: null, course: null, days: null, administrations: [], ...changes };
}

export const CHIHUAHUA: readonly MunicipalityCoverage[] = [
  aMunicipality('08030', 'Guazapares', [1, 1], [10, 8, 3]),
  aMunicipality('08009', 'Bocoyna', [2, 1], [4, 1, 1]),
  aMunicipality('08068', 'Ñandú', [1, 2], [0, 0, 0]),
];

/** Figures that add up. */
export function aCovered(municipalities: readonly MunicipalityCoverage[] = CHIHUAHUA, selection: Selection = aSelection()): CoveredSelection {
  const sum = (figure: 'accounts' | 'confirmed' | 'enrolled' | 'completed') => municipalities.reduce((total, one) => total + one[figure], 0);
  return {
    selection, municipalitiesWithCompletion: municipalities.filter(({ completed }) => completed > 0).length,
    accounts: sum('accounts'), confirmed: sum('confirmed'), enrolled: sum('enrolled'), completed: sum('completed'), municipalities: [...municipalities],
  };
}

export function aState(changes: Partial<StateInReach> = {}): StateInReach {
  return { key: '08', name: 'Chihuahua', isWhole: true, isTermKnown: true, municipalities: CHIHUAHUA.map(({ key, name }) => ({ key, name })), ...changes };
}

export function aCoverage(changes: Partial<Coverage> = {}): Coverage {
  return { asOf: '2026-11-23T16:10:00Z', territory: [aState()], covered: aCovered(), ...changes };
}
