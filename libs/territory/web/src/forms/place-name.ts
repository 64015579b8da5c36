import type { Municipality } from '@aula/territory/contract';

/** `Guazapares, Chihuahua`; what is only typed stays as it is. */
export function placeName(place: Municipality | string | null): string {
  if (place === null) return '';
  return typeof place === 'string' ? place : `${place.name}, ${place.stateName}`;
}

/** Whether somebody typed this very name, with or without the state; accents and case do not matter. */
export function isSamePlace(place: Municipality, typed: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/gu, ' ').trim().toLowerCase();
  return [place.name, placeName(place)].some((name) => plain(name) === plain(typed));
}
