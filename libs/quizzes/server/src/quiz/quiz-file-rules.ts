import type * as z from 'zod/mini';

type Check<Value> = (payload: z.core.ParsePayload<Value>) => void;

/** No two items may be alike in any of these. Spaces, capitals and the way accents are encoded do not make texts differ. */
export function areDistinct<Name extends string>(...names: readonly Name[]): Check<Record<Name, string>[]> {
  return ({ value, issues }) => {
    for (const name of names) {
      const plain = value.map((item) => item[name].normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase());
      for (const [index, words] of plain.entries()) {
        if (plain.indexOf(words) < index) issues.push({ code: 'custom', input: value, path: [index, name], message: 'se repite' });
      }
    }
  };
}

interface WrittenOption {
  correct?: boolean | undefined;
}

/** At least one option is marked as right. */
export const hasRight: Check<WrittenOption[]> = ({ value, issues }) => {
  if (value.some(({ correct }) => correct)) return;
  issues.push({ code: 'custom', input: value, message: 'hace falta marcar una opción correcta con «correct: true»' });
};

/** Not more than one option is marked as right. */
export const hasOneRight: Check<WrittenOption[]> = ({ value, issues }) => {
  const count = value.filter(({ correct }) => correct).length;
  if (count > 1) issues.push({ code: 'custom', input: value, message: `hay ${count} opciones correctas y debe haber exactamente una` });
};

/** The key is the name of the file. */
export function isNamed(name: string): Check<string> {
  return ({ value, issues }) => {
    if (value !== name) issues.push({ code: 'custom', input: value, message: 'debe ser igual al nombre del archivo' });
  };
}
