// A door of its own: sixty-eight languages would otherwise be in everybody's first bundle.
export { INDIGENOUS_LANGUAGES, type IndigenousLanguage, OTHER_NAMES } from './indigenous-languages';
export { ACCESSIBILITY_NEEDS, isOffered, OPTIONAL_CHOICES, type OptionalAnswer } from './optional-choices';
export { optionalDetailsApi } from './optional-details.api';
export { OPTIONAL_FIELDS, OPTIONAL_WORDS_MAXIMUM, type OptionalDetail, type OptionalDetails, type OptionalField, type SaveOptionalDetail } from './optional-details';
