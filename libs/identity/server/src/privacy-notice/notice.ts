/** Who answers for the data, where they are and where to write. */
export interface Operator {
  readonly name: string;
  readonly contact: string;
  /** Which law binds them: that of public bodies, or that of everybody else. */
  readonly kind: 'private' | 'public';
  /** Their domicile; null until somebody has set it. */
  readonly address: string | null;
  /** The norms by which a public body may keep the data. */
  readonly legalBasis: string | null;
}

export interface NoticeText {
  readonly title: string;
  /** Stands before a translation: which text binds. */
  readonly preface: string | null;
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
}

/** What a version changed against the one before, in a sentence or two. */
export interface Changes {
  /** Data are used for something that people did not accept: they are asked again. */
  readonly isPurposeChanged: boolean;
  readonly inSpanish: string;
  readonly inEnglish: string;
}

/** A version of the notice never changes, in no language: a new text is a new file, and the old one stays for whoever accepted it. */
export interface PastNotice {
  /** The day since which it holds. */
  readonly version: string;
  readonly changes: Changes;
  /** The text that binds. */
  inSpanish(operator: Operator): NoticeText;
  inEnglish?(operator: Operator): NoticeText;
}

/** In force: in both languages, and in its short form, which says what must be known at first and where the rest stands. */
export interface Notice extends PastNotice {
  inEnglish(operator: Operator): NoticeText;
  readonly simplified: Pick<Notice, 'inSpanish' | 'inEnglish'>;
}
