/** What a column says about a person, in the words of the inventory. */
export const COLUMN_KINDS = {
  identity: 'identificación',
  contact: 'contacto',
  work: 'trabajo',
  learning: 'aprendizaje',
  choice: 'preferencias',
  message: 'mensajes',
  trace: 'uso y sesiones',
  sensitive: 'sensibles',
  key: 'claves internas',
  /** Points at another person, or at what another person wrote: not this person's to be handed over. */
  other: 'de otra persona',
  /** Never leaves the database, not even to the person: hashes and seeds. */
  secret: 'secretos',
} as const;
export type ColumnKind = keyof typeof COLUMN_KINDS;

/** What kind of data, and how the person reads its name. */
export type PersonalColumn = readonly [kind: ColumnKind, label: string];

/** The column by which a row says whose it is: an account's id (in some tables a text, or one of several), an e-mail address, or the id of a row that is somebody's. */
export type Whose = string | { readonly asText: string } | { readonly among: string } | { readonly email: string } | { readonly through: string; readonly to: string };

export interface PersonalTable {
  /** What the table holds, as a heading: `Inscripciones`. */
  readonly title: string;
  readonly whose: Whose;
  /** Every column of the table. */
  readonly columns: Readonly<Record<string, PersonalColumn>>;
  readonly purpose: string;
  readonly keptFor: string;
  /** What becomes of the rows when a person has their data erased. */
  readonly onErase: 'erase' | 'anonymise' | { readonly keepBecause: string };
}

/** What one domain keeps of people, in Spanish: it is read by whoever asks for their data and by whoever answers for them. */
export interface PersonalData {
  readonly domain: string;
  /** What the domain does, as a heading: `Cuentas y acceso`. */
  readonly title: string;
  readonly tables: Readonly<Record<string, PersonalTable>>;
  /** Every other table of the domain, and what it holds instead of people. */
  readonly withoutPeople: Readonly<Record<string, string>>;
}

const HELD_BACK: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['other', 'secret']);

export function columnOf(whose: Whose): string {
  if (typeof whose === 'string') return whose;
  if ('asText' in whose) return whose.asText;
  if ('among' in whose) return whose.among;
  return 'email' in whose ? whose.email : whose.through;
}

/** What a person is handed over, in the order in which it was declared. */
export function exportedColumns({ columns }: PersonalTable): [column: string, label: string][] {
  return Object.entries(columns).filter(([, [kind]]) => !HELD_BACK.has(kind)).map(([column, [, label]]) => [column, label]);
}

/** Refuses what would lose a value on its way out: two columns by one name, rows that are nobody's. */
export function definePersonalData(declared: PersonalData): PersonalData {
  for (const [name, table] of Object.entries(declared.tables)) {
    if (!(columnOf(table.whose) in table.columns)) throw new Error(`${name}: ${columnOf(table.whose)} says whose a row is, and is not among its columns`);
    const labels = exportedColumns(table).map(([, label]) => label);
    const twice = labels.find((label, place) => labels.indexOf(label) !== place);
    if (twice !== undefined) throw new Error(`${name}: two columns are called «${twice}»`);
    if (name in declared.withoutPeople) throw new Error(`${name} holds people, or does not: it stands in both lists`);
  }
  return declared;
}
