import { endEverySession, writeHeadsAnew } from '@aula/identity/server';
import { KEPT_BY_THE_WORKER, verifyHouse } from '@aula/house/server';
import { type BackupManifest, Clock, createBackup, keepNewest, LocalFileStore, readEnvironment, restoreBackup, verifyBackup } from '@aula/platform/server';
import { type Command, InvalidArgumentError } from 'commander';
import { answer, type AnswerOptions, say } from '../answer';
import { houseMigration } from '../house-migration';
import { linesOf } from '../verified-lines';
import { withHouse } from '../with-house';

interface CreateOptions extends AnswerOptions {
  readonly keep?: number;
}

const MEGABYTE = 1_000_000;

export function backupCommands(program: Command): void {
  program
    .command('backup:create')
    .description('Respalda todo (la base y los archivos) en una carpeta con la fecha, mientras las personas trabajan, y lo vuelve a leer. O queda entero, o no queda.')
    .argument('<carpeta>', 'dónde van los respaldos, p. ej. /respaldos')
    .option('--keep <número>', 'deja los más nuevos y quita los demás, ya que el nuevo está entero', atLeastOne)
    .option('--json', 'responde en JSON')
    .action(async (parent: string, { keep, ...options }: CreateOptions) => {
      const began = performance.now();
      const environment = readEnvironment(process.env);
      const made = await createBackup({ url: environment.DATABASE_URL, files: new LocalFileStore(environment), clock: new Clock(), say }, parent);
      await verifyBackup(made.folder);
      const removed = keep === undefined ? [] : await keepNewest(parent, made.database, keep);
      const seconds = secondsSince(began);
      answer(options, { folder: made.folder, ...figuresOf(made), packedBytes: made.packedBytes, seconds, removed }, [
        `Respaldo entero: ${made.folder}`, `${told(made)}, en ${seconds} s.`, ...removed.map((folder) => `Se quitó ${folder}`),
      ]);
    });

  program
    .command('backup:verify')
    .description('Lee un respaldo de principio a fin y lo compara con sus sumas. No toca ninguna base.')
    .argument('<carpeta>', 'la carpeta con fecha de un respaldo')
    .option('--json', 'responde en JSON')
    .action(async (folder: string, options: AnswerOptions) => {
      const manifest = await verifyBackup(folder);
      answer(options, figuresOf(manifest), ['El respaldo está entero.', `${told(manifest)}, del ${manifest.takenAt}.`]);
    });

  program
    .command('backup:restore')
    .description('Restaura un respaldo en una base vacía (necesita DATABASE_OWNER_URL), lo compara renglón por renglón, lo lleva a la versión de este código y comprueba cada promesa.')
    .argument('<carpeta>', 'la carpeta con fecha de un respaldo')
    .option('--json', 'responde en JSON')
    .action(async (folder: string, options: AnswerOptions) => {
      const began = performance.now();
      const now = new Clock().now();
      const files = new LocalFileStore(readEnvironment(process.env));
      const manifest = await restoreBackup({ ...houseMigration(), files, afterComparing: async (client) => { await endEverySession(client, now); await writeHeadsAnew(client); } }, folder);
      const seconds = secondsSince(began);
      const verified = await withHouse(verifyHouse);
      const late = verified.filter(({ promise }) => KEPT_BY_THE_WORKER.includes(promise)).reduce((sum, one) => sum + one.broken.length, 0);
      const others = verified.filter(({ promise }) => !KEPT_BY_THE_WORKER.includes(promise));
      const broken = others.filter((one) => one.broken.length > 0);
      answer(options, { ...figuresOf(manifest), seconds, isSound: broken.length === 0, broken, late }, [
        `Restaurado e igual al respaldo: ${told(manifest)}, en ${seconds} s.`, 'Cada quien vuelve a entrar con su contraseña: las sesiones de antes no sirven.',
        ...(late > 0 ? [`Lo que venció desde el respaldo se hará al encender el worker: ${late}.`] : []), ...(broken.length > 0 ? ['Los renglones son los del respaldo: lo roto ya venía así.'] : []), ...linesOf(others).slice(broken.length > 0 ? 0 : -1),
      ]);
      if (broken.length > 0) process.exitCode = 1;
    });
}

const rowsOf = ({ tables }: BackupManifest): number => tables.reduce((sum, { rows }) => sum + rows, 0);

function figuresOf(manifest: BackupManifest) {
  const { database, takenAt, migrations, tables, files } = manifest;
  return { database, takenAt, migrations: migrations.length, rows: rowsOf(manifest), tables: tables.map(({ table, rows, sha256 }) => ({ table, rows, sha256 })), files };
}

function told(manifest: BackupManifest): string {
  const { tables, files } = manifest;
  return `${rowsOf(manifest)} renglones de ${tables.length} tablas y ${files.count} archivos (${(files.bytes / MEGABYTE).toFixed(1)} MB)`;
}

function secondsSince(began: number): number {
  return Math.round((performance.now() - began) / 100) / 10;
}

function atLeastOne(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('debe ser un número entero desde 1.');
  return Number(text);
}
