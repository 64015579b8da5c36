// A second door, for lazy pages only: what stands behind it brings Angular's forms, which have no place in the first bundle.
export { fits } from './fits';
export { FieldNotes } from './field-notes';
export { type FieldWords, focusFirstInvalid, putSentence, sentenceAt } from './field-problem';
export { fieldId } from './field-id';
export { faultOf } from './field-state';
export { keepDraft } from './keep-draft';
export { TextField } from './text-field';
