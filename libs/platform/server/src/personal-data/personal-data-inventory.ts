import { COLUMN_KINDS, type ColumnKind, type PersonalData, type PersonalTable } from './define-personal-data';

const HEAD = `# Inventario de datos personales

Qué datos de personas guarda esta versión, para qué, cuánto tiempo y qué pasa con ellos cuando alguien pide que se borren. Lo escribe el código (\`npm run check -- --write\`) a partir de lo que declara cada dominio en su \`<dominio>.privacy.ts\`; una tabla o una columna sin declarar no pasa las pruebas. Lo marcado como *secreto* o *de otra persona* no se entrega a nadie; todo lo demás sale con \`npm run aula -- privacy:export\`.
`;

const ON_ERASE = { erase: 'se borra', anonymise: 'se queda sin la persona' } as const;

/** The inventory that whoever answers for the data is asked for, in Markdown. */
export function personalDataInventory(domains: readonly PersonalData[]): string {
  return `${[HEAD, ...domains.map(ofDomain)].join('\n')}`;
}

function ofDomain({ title, domain, tables, withoutPeople }: PersonalData): string {
  const rows = Object.entries(tables).map(([name, table]) => `| **${table.title}** \`${name}\` | ${dataOf(table)} | ${table.purpose} | ${table.keptFor} | ${onErase(table)} |`);
  const others = Object.entries(withoutPeople).map(([name, holds]) => `\`${name}\` (${holds})`);
  return [
    `## ${title} (\`${domain}\`)`, '',
    ...(rows.length > 0 ? ['| Conjunto | Datos | Para qué | Cuánto tiempo | Al borrar |', '|---|---|---|---|---|', ...rows, ''] : ['No guarda datos de personas.', '']),
    ...(others.length > 0 ? [`Sin personas: ${others.join(', ')}.`, ''] : []),
  ].join('\n');
}

/** By kind, in the order of the kinds: a reader looks for the sensitive ones first by their word. */
function dataOf({ columns }: PersonalTable): string {
  const kinds = (Object.keys(COLUMN_KINDS) as ColumnKind[]).map((kind) => ({ kind, labels: Object.values(columns).filter(([of]) => of === kind).map(([, label]) => label) }));
  return kinds.filter(({ labels }) => labels.length > 0).map(({ kind, labels }) => `*${COLUMN_KINDS[kind]}:* ${labels.join(', ')}`).join('<br>');
}

function onErase({ onErase: then }: PersonalTable): string {
  return typeof then === 'string' ? ON_ERASE[then] : `se conserva: ${then.keepBecause}`;
}
