import { type AnyAuditedAction, defineAudited } from '@aula/identity/server';
import type { Language } from '@aula/platform/contract';
import { FIGURES, type Figure, selectionQuery } from '@aula/reporting/contract';
import * as z from 'zod/mini';

const { state, municipality, course } = selectionQuery;
const ofPeople = z.strictObject({ figure: z.enum(FIGURES), state, municipality, course, isSearched: z.boolean() });
type OfPeople = z.infer<typeof ofPeople>;

const FIGURE_NAMES: Readonly<Record<Language, Readonly<Record<Figure, string>>>> = {
  es: { accounts: 'con cuenta', confirmed: 'con adscripción confirmada', enrolled: 'inscritas', completed: 'acreditadas' },
  en: { accounts: 'with an account', confirmed: 'whose affiliation is confirmed', enrolled: 'enrolled', completed: 'who completed' },
};

export const peopleRead = defineAudited<OfPeople>({
  name: 'reporting.people.read', details: ofPeople,
  title: { es: 'Consultar las personas de una cifra', en: 'Look at the people of a figure' },
  tell: {
    es: ({ by, whom, details }) => `${by} consultó la lista de personas ${FIGURE_NAMES.es[details.figure]}: ${whom}`,
    en: ({ by, whom, details }) => `${by} looked at the list of people ${FIGURE_NAMES.en[details.figure]}: ${whom}`,
  },
});

export const peopleDownloaded = defineAudited<OfPeople>({
  name: 'reporting.people.download', details: ofPeople,
  title: { es: 'Descargar las personas de una cifra', en: 'Download the people of a figure' },
  tell: {
    es: ({ by, whom, details }) => `${by} descargó la lista de personas ${FIGURE_NAMES.es[details.figure]}: ${whom}`,
    en: ({ by, whom, details }) => `${by} downloaded the list of people ${FIGURE_NAMES.en[details.figure]}: ${whom}`,
  },
});

/** Everything of this domain that is written down. */
export const reportingAudited: readonly AnyAuditedAction[] = [peopleRead, peopleDownloaded];
