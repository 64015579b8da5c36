import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod/mini';
import { PackageError, type PackageFault } from './package-error';

const TYPES: Readonly<Record<string, string>> = { string: 'texto, entre comillas si parece número', number: 'un número', int: 'un número entero', boolean: 'true o false', array: 'una lista', object: 'un grupo de claves' };

const NUMBERS: ReadonlySet<string> = new Set(['number', 'int', 'bigint']);

/** Reads a YAML text of a package through a schema. Throws `PackageError` with file, line and key of everything that does not fit. */
export function readYaml<Schema extends z.core.$ZodType>(file: string, text: string, schema: Schema): z.output<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    throw new PackageError(document.errors.map((error) => ({ file, line: lines.linePos(error.pos[0]).line, what: `no es YAML bien escrito (${error.message})` })));
  }
  const read = z.safeParse(schema, document.toJS() as unknown);
  if (read.success) return read.data;
  throw new PackageError(read.error.issues.flatMap((issue) => faultsOf(file, issue, { document, lines })));
}

interface Source {
  readonly document: Document;
  readonly lines: LineCounter;
}

function faultsOf(file: string, issue: z.core.$ZodIssue, source: Source): PackageFault[] {
  const fault = (path: readonly PropertyKey[], what: string): PackageFault => ({ file, line: lineOf(path, source), key: path.join('.') || undefined, what });
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => fault([...issue.path, key], 'no se conoce esta clave'));
  return [fault(issue.path, whatIsWrong(issue, source.document.hasIn(issue.path)))];
}

function whatIsWrong(issue: z.core.$ZodIssue, isThere: boolean): string {
  switch (issue.code) {
    case 'invalid_type': return `${isThere ? '' : 'falta; '}debe ser ${TYPES[issue.expected] ?? issue.expected}`;
    case 'too_small': return Number(issue.minimum) === 1 && !issue.exact && !NUMBERS.has(issue.origin) ? 'no puede ir vacío' : `pide ${issue.exact ? 'exactamente' : 'al menos'} ${issue.minimum}`;
    case 'too_big': return `pide ${issue.exact ? 'exactamente' : 'cuando más'} ${issue.maximum}`;
    case 'invalid_value': return `debe ser uno de: ${issue.values.map(String).join(', ')}`;
    case 'invalid_format': return `no tiene la forma que se pide${issue.pattern ? ` (${issue.pattern})` : ''}`;
    case 'custom': return issue.message;
    case 'invalid_key': case 'invalid_union': case 'invalid_element': case 'not_multiple_of': case 'unrecognized_keys': return 'no vale';
  }
}

/** Line of the key itself, or of the nearest thing around it that is there. */
function lineOf(path: readonly PropertyKey[], { document, lines }: Source): number | undefined {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const around = depth > 1 ? document.getIn(path.slice(0, depth - 1), true) : document.contents;
    const pair = isMap(around) ? around.items.find(({ key }) => isScalar(key) && key.value === path[depth - 1]) : undefined;
    const node = pair?.key ?? (depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true));
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}
