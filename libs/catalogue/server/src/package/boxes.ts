import type { Paragraph, PhrasingContent, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';

interface Box {
  /** `given`: the author writes it; otherwise it is always this. */
  readonly title: 'given' | { readonly always: string };
  readonly hasMinutes: boolean;
}

/** The boxes of a lesson: `:::name` becomes `<aside class="name">`. */
export const BOXES: Readonly<Record<string, Box>> = {
  ejemplo: { title: 'given', hasMinutes: false },
  actividad: { title: 'given', hasMinutes: true },
  'para-tu-municipio': { title: { always: 'Para tu municipio' }, hasMinutes: false },
  ficha: { title: 'given', hasMinutes: false },
};

export const boxNames = Object.keys(BOXES);

export function labelOf(node: ContainerDirective): Paragraph | undefined {
  const [first] = node.children;
  return first?.type === 'paragraph' && first.data?.directiveLabel ? first : undefined;
}

/** Whole minutes of an activity, or undefined when they are not written as a number above 0. */
export function minutesIn(node: ContainerDirective): number | undefined {
  const written = node.attributes?.['minutos'] ?? '';
  return /^[1-9]\d{0,2}$/.test(written) ? Number(written) : undefined;
}

/** Remark plugin: says how each box is written in HTML. Runs on trees without faults. */
export function boxesAsAsides() {
  return (tree: Root): void => {
    for (const node of tree.children) if (node.type === 'containerDirective') dress(node);
  };
}

function dress(node: ContainerDirective): void {
  const box = BOXES[node.name];
  if (!box) return;
  const label = labelOf(node);
  const minutes = box.hasMinutes ? minutesIn(node) : undefined;
  node.data = { hName: 'aside', hProperties: { className: [node.name], ...(minutes !== undefined && { dataMinutos: String(minutes) }) } };
  node.children = [titleOf(box, label?.children ?? []), ...node.children.filter((child) => child !== label)];
}

function titleOf({ title }: Box, label: PhrasingContent[]): Paragraph {
  const children: PhrasingContent[] = title === 'given' ? label : [{ type: 'text', value: title.always }];
  return { type: 'paragraph', children, data: { hProperties: { className: ['titulo'] } } };
}
