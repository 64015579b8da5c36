// A door of its own: what a person writes freely needs nothing of Angular's forms, and a quiz does not load them for it.
export { keptText, type KeptText } from './kept-text';
export { ProseField } from './prose-field';
