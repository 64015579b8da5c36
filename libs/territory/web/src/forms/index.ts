// A second door, for lazy pages only: Material has no place in the first bundle.
export { MunicipalityField } from './municipality-field';
export { type CountedPlace, placeWords } from './counted-places';
export { placeDraft } from './place-draft';
export { type ChosenPlace, PlaceChoicesView } from './place-choices-view';
