import { INDIGENOUS_LANGUAGES, OPTIONAL_CHOICES, type OptionalDetail, type OptionalField } from '@aula/identity/contract/optional-details';
import { inSeries } from '@aula/platform/web';

export interface OptionalQuestion {
  readonly field: OptionalField;
  readonly title: string;
  readonly question: string;
  /** Whose wording it is, where it is somebody's. */
  readonly source: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** In the order of the page. Nobody answers for a language in the names of another: those of languages are the catalogue's in both builds. */
export const OPTIONAL_QUESTIONS: readonly OptionalQuestion[] = [
  {
    field: 'sex',
    title: $localize`:@@identity.optional.sex:Sexo`,
    question: $localize`:@@identity.optional.sex-question:¿Eres hombre o mujer?`,
    source: $localize`:@@identity.optional.source-census:Pregunta del Censo de Población y Vivienda 2020 del INEGI.`,
    labels: { woman: $localize`:@@identity.optional.woman:Mujer`, man: $localize`:@@identity.optional.man:Hombre` },
  },
  {
    field: 'gender',
    title: $localize`:@@identity.optional.gender:Género`,
    question: $localize`:@@identity.optional.gender-question:¿Con qué género te identificas?`,
    source: $localize`:@@identity.optional.source-endiseg:Categorías de la Encuesta Nacional sobre Diversidad Sexual y de Género 2021 del INEGI.`,
    labels: {
      woman: $localize`:@@identity.optional.woman:Mujer`,
      man: $localize`:@@identity.optional.man:Hombre`,
      trans: $localize`:@@identity.optional.trans:Transgénero o transexual`,
      another: $localize`:@@identity.optional.another-gender:Otro: no binario, género fluido, agénero…`,
    },
  },
  {
    field: 'indigenous-language',
    title: $localize`:@@identity.optional.language:Lengua indígena`,
    question: $localize`:@@identity.optional.language-question:¿Hablas alguna lengua indígena? ¿Cuál?`,
    source: $localize`:@@identity.optional.source-languages:Pregunta del Censo de Población y Vivienda 2020 del INEGI; las 68 agrupaciones lingüísticas son las del catálogo del INALI.`,
    labels: {
      no: $localize`:@@identity.optional.no-language:No hablo ninguna`,
      another: $localize`:@@identity.optional.another-language:Otra, o no sé cómo se llama`,
      ...INDIGENOUS_LANGUAGES,
    },
  },
  {
    field: 'indigenous-identity',
    title: $localize`:@@identity.optional.identity:Identidad indígena`,
    question: $localize`:@@identity.optional.identity-question:De acuerdo con tu cultura, ¿te consideras indígena?`,
    source: $localize`:@@identity.optional.source-census:Pregunta del Censo de Población y Vivienda 2020 del INEGI.`,
    labels: { yes: $localize`:@@identity.optional.yes:Sí`, no: $localize`:@@identity.optional.no:No` },
  },
  {
    field: 'accessibility',
    title: $localize`:@@identity.optional.accessibility:Accesibilidad`,
    question: $localize`:@@identity.optional.accessibility-question:¿Qué te facilita aprender?`,
    source: '',
    labels: {
      captions: $localize`:@@identity.optional.captions:Subtítulos en los videos`,
      transcripts: $localize`:@@identity.optional.transcripts:El texto de lo que se dice en audio`,
      'sign-language': $localize`:@@identity.optional.sign-language:Lengua de Señas Mexicana`,
      'screen-reader': $localize`:@@identity.optional.screen-reader:Que todo funcione con lector de pantalla`,
      'larger-text': $localize`:@@identity.optional.larger-text:Letra más grande`,
      'high-contrast': $localize`:@@identity.optional.high-contrast:Más contraste`,
      'keyboard-only': $localize`:@@identity.optional.keyboard-only:Usar solo el teclado`,
      'plain-language': $localize`:@@identity.optional.plain-language:Lenguaje más sencillo`,
      'more-time': $localize`:@@identity.optional.more-time:Más tiempo en los cuestionarios`,
      pauses: $localize`:@@identity.optional.pauses:Pausas en las sesiones`,
      'step-free-access': $localize`:@@identity.optional.step-free-access:Acceso sin escalones en los talleres`,
    },
  },
];

/** An answer in words, in the order in which it was offered. */
export function answerInWords({ labels, field }: OptionalQuestion, { choices, words }: Pick<OptionalDetail, 'choices' | 'words'>): string {
  const chosen = OPTIONAL_CHOICES[field].choices.filter((choice) => choices.includes(choice)).map((choice) => labels[choice] ?? choice);
  return inSeries([...chosen, ...(words === '' ? [] : [$localize`:@@identity.optional.quoted:«${words}:words:»`])]);
}
