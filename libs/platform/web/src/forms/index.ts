// A second door, for lazy pages only: what stands behind it brings Angular's forms, which have no place in the first bundle.
export { fits } from './fits';
export { FieldNotes } from './field-notes';
export { type FieldWords, focusFirstInvalid, putSentence, sentenceAt } from './field-problem';
export { FormSending } from './form-sending';
export { fieldId } from './field-id';
export { faultOf } from './field-state';
export { keepDraft } from './keep-draft';
export { textControl } from './text-control';
export { TextField } from './text-field';
