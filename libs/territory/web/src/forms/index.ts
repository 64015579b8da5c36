// A second door, for lazy pages only: Material has no place in the first bundle.
export { MunicipalityField } from './municipality-field';
