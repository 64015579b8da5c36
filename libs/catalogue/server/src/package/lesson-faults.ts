import type { Nodes, Parents, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { BOXES, boxNames, labelOf, minutesIn } from './boxes';
import type { PackageFault } from './package-error';
import type { LessonHead } from './package-schemas';

const ADMITTED = new Set<Nodes['type']>([
  'root', 'heading', 'paragraph', 'text', 'strong', 'emphasis', 'delete', 'inlineCode', 'code', 'blockquote', 'list', 'listItem',
  'table', 'tableRow', 'tableCell', 'break', 'thematicBreak', 'link', 'containerDirective',
]);

const REFUSED: Partial<Record<Nodes['type'], string>> = {
  html: 'no se admite HTML',
  image: 'no se admiten imágenes',
  imageReference: 'no se admiten imágenes',
  textDirective: 'dos puntos seguidos de una letra se leen como directiva; deja un espacio después',
  leafDirective: 'un recuadro abre con tres veces dos puntos (:::)',
};

type Complain = (node: Nodes, what: string) => void;

/** Everything in a lesson's text that `content/README.md` does not admit, with its line. */
export function faultsOf(file: string, tree: Root, source: string, kind: LessonHead['kind']): PackageFault[] {
  const faults: PackageFault[] = [];
  const complain: Complain = (node, what) => void faults.push({ file, line: node.position?.start.line, what });
  const rows = source.split('\n');
  visit(tree, (node, _index, parent) => {
    judge(node, parent, complain);
    if (node.type === 'containerDirective') judgeBox(node, parent, rows, complain);
  });
  const boxes = tree.children.filter((node) => node.type === 'containerDirective');
  return [...faults, ...countFaults(file, boxes.map(({ name }) => name), kind)];
}

function judge(node: Nodes, parent: Parents | undefined, complain: Complain): void {
  if (!ADMITTED.has(node.type)) return complain(node, REFUSED[node.type] ?? `no se admite esto (${node.type})`);
  if (node.type === 'heading' && (node.depth === 1 || node.depth > 4)) complain(node, 'los títulos van de ## a ####');
  if (node.type === 'link' && !/^[/#](?!\/)/.test(node.url)) complain(node, 'no se admiten enlaces externos');
  if (node.type === 'listItem' && typeof node.checked === 'boolean') complain(node, 'no se admiten casillas');
  if (node.type === 'text' && parent?.type === 'paragraph' && node.value.includes(':::')) complain(node, `hay un recuadro mal escrito; los hay así: ${boxNames.map((name) => `:::${name}`).join(', ')}`);
}

function judgeBox(node: ContainerDirective, parent: Parents | undefined, rows: readonly string[], complain: Complain): void {
  const box = BOXES[node.name];
  if (!box) return complain(node, `no existe el recuadro «${node.name}»; hay: ${boxNames.join(', ')}`);
  if (parent?.type !== 'root') complain(node, `el recuadro «${node.name}» está dentro de otra cosa; va solo, al inicio de su línea`);
  const label = labelOf(node);
  const isTitled = (label?.children.length ?? 0) > 0;
  if (box.title === 'given' && !isTitled) complain(node, `al recuadro «${node.name}» le falta su título entre corchetes`);
  if (box.title !== 'given' && label) complain(node, `el recuadro «${node.name}» va sin título`);
  if (box.hasMinutes && minutesIn(node) === undefined) complain(node, `al recuadro «${node.name}» le faltan sus minutos, un número entero: {minutos=10}`);
  const unknown = Object.keys(node.attributes ?? {}).filter((name) => !(box.hasMinutes && name === 'minutos'));
  if (unknown.length > 0) complain(node, `el recuadro «${node.name}» no lleva ${unknown.join(', ')}`);
  if (node.children.every((child) => child === label)) complain(node, `el recuadro «${node.name}» está vacío`);
  if (!/^:::+\s*$/.test(rows[(node.position?.end.line ?? 0) - 1] ?? '')) complain(node, `el recuadro «${node.name}» no se cierra con ::: en su propia línea`);
}

function countFaults(file: string, names: readonly string[], kind: LessonHead['kind']): PackageFault[] {
  const sheets = kind === 'descargable' ? 1 : 0;
  const wanted = { ejemplo: [1, 1], actividad: [1, 1], 'para-tu-municipio': [0, 1], ficha: [sheets, sheets] } as const;
  return Object.entries(wanted).flatMap(([name, [least, most]]) => {
    const count = names.filter((found) => found === name).length;
    if (count >= least && count <= most) return [];
    return [{ file, what: `lleva ${count} recuadros «${name}» y una lección «${kind}» lleva ${least === most ? least : `${least} o ${most}`}` }];
  });
}
