import type { ParamMap } from '@angular/router';
import { type Figure, FIGURES, type SelectionQuery } from '@aula/reporting/contract';
import { selectionIn } from '../selection/selection-address';

/** What a figure is called in the address. */
export const figureWords: Readonly<Record<Figure, string>> = { accounts: 'cuentas', confirmed: 'confirmadas', enrolled: 'inscritas', completed: 'acreditadas' };

export interface PeopleView extends SelectionQuery {
  readonly figure: Figure;
  readonly q: string | undefined;
  /** From 1. */
  readonly page: number;
}

const LONGEST = 80;
const LAST_PAGE = 10_000;

/** Whose list the address asks for. What does not fit is passed over; without a figure, those who completed. */
export function peopleIn(query: ParamMap): PeopleView {
  const page = Number(query.get('pagina') ?? 1);
  const q = query.get('buscar')?.trim().slice(0, LONGEST);
  return {
    ...selectionIn(query),
    figure: FIGURES.find((figure) => figureWords[figure] === query.get('cifra')) ?? 'completed',
    q: q === '' ? undefined : q,
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
  };
}
