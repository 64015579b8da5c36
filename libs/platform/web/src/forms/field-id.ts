// Apart from what brings Angular's forms: a field without them needs an id too.
let count = 0;

/** An id that no other field of the page has, for what belongs together: label, input, hint and fault. */
export function fieldId(): string {
  count += 1;
  return `campo-${count}`;
}
