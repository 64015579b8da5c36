import { readFile, writeFile } from 'node:fs/promises';
import { compareEntities, describeSchema, isCurrent, migrate, readEnvironment, readOwnerUrl } from '@aula/platform/server';
import type { Command } from 'commander';
import { answer, type AnswerOptions, say } from '../answer';
import { DemoClock } from '../demo/demo-clock';
import { prepareDemo } from '../demo/prepare-demo';
import { entities, migrations } from '@aula/house/server';
import { houseMigration, ownerUrl } from '../house-migration';
import { importPackages } from '../import-packages';
import { Refusal } from '../refusal';
import { withHouse } from '../with-house';

export const SCHEMA_FILE = 'docs/schema.txt';

export function databaseCommands(program: Command): void {
  program
    .command('db:migrate')
    .description('Lleva la base de datos a la versión de este código (necesita DATABASE_OWNER_URL).')
    .option('--json', 'responde en JSON')
    .action(async (options: AnswerOptions) => {
      const { applied } = await migrate(houseMigration());
      answer(options, { applied }, applied.length > 0 ? applied.map((name) => `Migración aplicada: ${name}`) : ['La base de datos ya estaba al día.']);
    });

  program
    .command('db:prepare')
    .description('Migra, importa los cursos de content/ y, con --demo, siembra la demostración.')
    .option('--demo', 'siembra personas ficticias con avance')
    .option('--json', 'responde en JSON')
    .action(async (options: AnswerOptions & { demo?: boolean }) => {
      await migrateUnlessCurrent();
      const prepared = await withHouse(async (house) => {
        const courses = await importPackages(house, 'content');
        const demoAccounts = options.demo ? await prepareDemo(house, say) : [];
        return { courses, demoAccounts };
      }, new DemoClock());
      answer(options, prepared, ['La base de datos está lista.', ...prepared.courses.map(({ courseKey, number }) => `Curso ${courseKey}, versión ${number}`)]);
    });

  program
    .command('db:describe')
    .description(`Escribe el esquema en la salida; con --write, en ${SCHEMA_FILE}; con --check, lo compara con él y con las entidades.`)
    .option('--write', `escribe ${SCHEMA_FILE}`)
    .option('--check', 'compara en vez de escribir')
    .action(async ({ write, check }: { write?: boolean; check?: boolean }) => {
      const url = ownerUrl();
      const schema = await describeSchema(url);
      if (write) return writeFile(SCHEMA_FILE, schema);
      if (!check) return void process.stdout.write(schema);
      const faults = await compareEntities(url, entities);
      if (schema !== (await readFile(SCHEMA_FILE, 'utf8'))) faults.push(`the migrated schema differs from ${SCHEMA_FILE}: npm run check -- --write`);
      if (faults.length > 0) throw new Refusal(faults.join('\n'));
      process.stdout.write('El esquema, las entidades y docs/schema.txt coinciden.\n');
    });
}

/** Whoever has only the application role may go on when nothing is to be migrated. */
async function migrateUnlessCurrent(): Promise<void> {
  const { DATABASE_URL } = readEnvironment(process.env);
  if (!readOwnerUrl(process.env) && (await isCurrent(DATABASE_URL, migrations))) return;
  await migrate(houseMigration());
}
