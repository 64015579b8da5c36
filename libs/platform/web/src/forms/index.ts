// A second door, for lazy pages only: what stands behind it brings Angular's forms and Material, which have no place in the first bundle.
export { fits } from './fits';
export { type FieldWords, focusFirstInvalid, putSentence, sentenceAt } from './field-problem';
export { TextField } from './text-field';
