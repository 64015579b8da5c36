import { appendOnlyTables, loadReferenceData, migrations, referenceTables } from '@aula/house/server';
import { type MigrateOptions, readEnvironment, readOwnerUrl } from '@aula/platform/server';
import { say } from './answer';
import { Refusal } from './refusal';

/** What brings a database to where this code stands. */
export function houseMigration(): MigrateOptions {
  const { DATABASE_URL } = readEnvironment(process.env);
  return { ownerUrl: ownerUrl(), applicationRole: decodeURIComponent(new URL(DATABASE_URL).username), migrations, loadReferenceData, referenceTables, appendOnlyTables, say };
}

export function ownerUrl(): string {
  const url = readOwnerUrl(process.env);
  if (!url) throw new Refusal('Falta DATABASE_OWNER_URL: la dirección de la base con el rol dueño de las tablas, que es el único que migra.');
  return url;
}
