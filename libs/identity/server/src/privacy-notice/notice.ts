/** Who answers for the data, and where to write. */
export interface Operator {
  readonly name: string;
  readonly contact: string;
}

export interface NoticeText {
  readonly title: string;
  /** Stands before a translation: which text binds. */
  readonly preface: string | null;
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
}

/** A version of the notice never changes, in no language: a new text is a new file, and the old one stays for whoever accepted it. */
export interface PastNotice {
  /** The day since which it holds. */
  readonly version: string;
  /** The text that binds. */
  inSpanish(operator: Operator): NoticeText;
}

export interface Notice extends PastNotice {
  inEnglish(operator: Operator): NoticeText;
}
