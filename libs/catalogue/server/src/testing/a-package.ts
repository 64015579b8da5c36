import type { PackageFiles } from '@aula/platform/server';

const COURSE = `key: prueba
code: PR-1
title: Curso de prueba
level: introductorio
language: es-MX
licence: CC-BY-4.0
summary: Un curso para las pruebas.
audience: Quien prueba.
goal: Que todo se lea.
outcomes: [Uno., Dos., Tres.]
modules:
  - title: El único módulo
    lessons: [1-1, 1-2]
requirements:
  - kind: all-lessons
`;

const lesson = (code: string) => `---
code: "${code}"
title: Lección ${code}
kind: lectura
summary: |
  Primera línea.
  Segunda línea.
---

Un párrafo.

:::ejemplo[Un ejemplo]
Imagina un municipio.
:::

:::actividad[Haz algo]{minutos=10}
1. Primero.
2. Después.
:::
`;

/** A small, well-formed course package of two lessons, with some files replaced, added, or (undefined) left out. */
export function aPackage(changes: Readonly<Record<string, string | undefined>> = {}): PackageFiles {
  const files = { 'course.yaml': COURSE, 'lessons/1-1.md': lesson('1.1'), 'lessons/1-2.md': lesson('1.2'), ...changes };
  return new Map(Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** The text of one of the package's files with a part replaced; fails when that part is not there. */
export function changed(path: string, from: string, to: string): Record<string, string> {
  const text = aPackage().get(path);
  if (!text?.includes(from)) throw new Error(`${path} has no ${from}`);
  return { [path]: text.replace(from, to) };
}
