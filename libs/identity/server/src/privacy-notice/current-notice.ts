import { notice20261123 } from './notice-2026-11-23';

/** What a version of the notice says, with the operator's name and mail address in it. A version never changes: a new text is a new file. */
export interface Notice {
  readonly version: string;
  readonly title: string;
  paragraphs(operator: { readonly name: string; readonly contact: string }): string[];
}

/** The one people accept now. */
export const CURRENT_NOTICE: Notice = notice20261123;
