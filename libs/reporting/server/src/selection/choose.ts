import { reportingErrors, type SelectionQuery } from '@aula/reporting/contract';
import { DomainError } from '@aula/platform/server';
import type { MunicipalityInScope } from '@aula/territory/server';

type Places = Pick<SelectionQuery, 'state' | 'municipality'>;

/**
 * Of the municipalities in reach, those that were asked for; of the first state where none was. Empty only for whoever has no territory.
 * Throws `reporting.outside-territory`, also for places that there are not.
 */
export function choose(inReach: readonly MunicipalityInScope[], { state, municipality }: Places): readonly MunicipalityInScope[] {
  const stateKey = state ?? municipality?.slice(0, 2) ?? inReach[0]?.stateKey;
  const chosen = inReach.filter((place) => place.stateKey === stateKey && (municipality === undefined || place.key === municipality));
  if (chosen.length === 0 && stateKey !== undefined) throw new DomainError(reportingErrors, 'reporting.outside-territory');
  return chosen;
}
