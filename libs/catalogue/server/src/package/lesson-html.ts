import type { Element, ElementContent, Root as HtmlRoot, RootContent } from 'hast';
import type { Root } from 'mdast';
import rehypeSanitize, { type Options as Admitted } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { boxesAsAsides, boxNames, minutesIn } from './boxes';
import { faultsOf } from './lesson-faults';
import { PackageError } from './package-error';
import type { LessonHead } from './package-schemas';

/** All that a lesson may consist of. What is not named here does not leave, whatever the reader above let through. */
const ADMITTED: Admitted = {
  tagNames: ['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'br', 'hr', 'a', 'aside'],
  attributes: { a: ['href'], ol: ['start'], th: ['align'], td: ['align'], p: [['className', 'titulo']], aside: [['className', ...boxNames], 'dataMinutos'] },
  protocols: { href: ['https'] },
  strip: ['script', 'style'],
};

const INLINE = new Set(['strong', 'em', 'del', 'code', 'a']);

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);
const converter = unified().use(boxesAsAsides).use(remarkRehype).use(rehypeSanitize, ADMITTED);
const writer = unified().use(rehypeStringify);

export interface LessonText {
  /** Clean HTML; every element at the top is a block. */
  readonly html: string;
  /** Every word a reader sees, without the lesson's own title. */
  readonly text: string;
  readonly activityMinutes: number;
}

/** Markdown of a lesson to HTML. `source` keeps the file's own lines, its head blanked out. Throws `PackageError`. */
export function lessonText(file: string, source: string, kind: LessonHead['kind']): LessonText {
  const tree: Root = reader.parse(source);
  const faults = faultsOf(file, tree, source, kind);
  if (faults.length > 0) throw new PackageError(faults);
  const activityMinutes = tree.children.reduce((sum, node) => sum + (node.type === 'containerDirective' ? (minutesIn(node) ?? 0) : 0), 0);
  const clean = converter.runSync(tree);
  return { html: writer.stringify(clean).trim(), text: visibleText(clean), activityMinutes };
}

function visibleText(node: HtmlRoot | RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'root' && node.type !== 'element') return '';
  const inside = node.children.map(visibleText).join('');
  return isInline(node) ? inside : ` ${inside} `;
}

function isInline(node: HtmlRoot | Element): boolean {
  return node.type === 'element' && INLINE.has(node.tagName);
}
