import { INDIGENOUS_LANGUAGES } from './indigenous-languages';
import type { OptionalField } from './optional-details';

export const ACCESSIBILITY_NEEDS = ['captions', 'transcripts', 'sign-language', 'screen-reader', 'larger-text', 'high-contrast', 'keyboard-only', 'plain-language', 'more-time', 'pauses', 'step-free-access'] as const;

const LANGUAGES_MAXIMUM = 5;

interface Choices {
  readonly choices: readonly string[];
  readonly atMost: number;
  /** Goes with no other choice. */
  readonly alone?: string;
  /** Own words may say what the list leaves out. */
  readonly hasWords?: boolean;
}

/**
 * The choices of each question. Sex, language and identity as the census of INEGI has them (Censo de Población y Vivienda 2020); gender by the
 * categories of its survey on diversity (ENDISEG 2021). Who prefers not to answer leaves nothing behind. Apart from the schemas: the list of
 * languages loads with its page, not with every first visit.
 */
export const OPTIONAL_CHOICES: Readonly<Record<OptionalField, Choices>> = {
  sex: { choices: ['woman', 'man'], atMost: 1 },
  gender: { choices: ['woman', 'man', 'trans', 'another'], atMost: 1 },
  'indigenous-language': { choices: ['no', 'another', ...Object.keys(INDIGENOUS_LANGUAGES)], atMost: LANGUAGES_MAXIMUM, alone: 'no' },
  'indigenous-identity': { choices: ['yes', 'no'], atMost: 1 },
  accessibility: { choices: ACCESSIBILITY_NEEDS, atMost: ACCESSIBILITY_NEEDS.length, hasWords: true },
};

export interface OptionalAnswer {
  readonly field: OptionalField;
  readonly choices: readonly string[];
  readonly words: string;
}

/** Something is said, all of it was offered, and nothing twice or against itself. */
export function isOffered({ field, choices, words }: OptionalAnswer): boolean {
  const { choices: offered, atMost, alone, hasWords = false } = OPTIONAL_CHOICES[field];
  const isSaid = choices.length > 0 || words !== '';
  const areKnown = choices.every((choice) => offered.includes(choice)) && new Set(choices).size === choices.length && choices.length <= atMost;
  const isAtOne = alone === undefined || !choices.includes(alone) || choices.length === 1;
  return isSaid && areKnown && isAtOne && (hasWords || words === '');
}
