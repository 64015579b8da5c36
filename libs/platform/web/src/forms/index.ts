// A second door, for lazy pages only: what stands behind it brings Angular's forms, which have no place in the first bundle.
export { fits } from './fits';
export { FieldNotes } from './field-notes';
export { type FieldWords, focusFirstInvalid, putSentence, sentenceAt } from './field-problem';
export { faultOf, fieldId } from './field-state';
export { keptText, type KeptText } from './kept-text';
export { ProseField } from './prose-field';
export { TextField } from './text-field';
