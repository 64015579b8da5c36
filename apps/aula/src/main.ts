import { Command, CommanderError } from 'commander';
import { BackupError, EnvironmentError, type SettingFault } from '@aula/platform/server';
import { BACKUP_SENTENCES, DISK_FULL } from './backup-sentences';
import { auditCommands } from './commands/audit.commands';
import { backupCommands } from './commands/backup.commands';
import { catalogueCommands } from './commands/catalogue.commands';
import { databaseCommands } from './commands/database.commands';
import { identityCommands } from './commands/identity.commands';
import { jobsCommands } from './commands/jobs.commands';
import { openapiCommands } from './commands/openapi.commands';
import { peopleCommands } from './commands/people.commands';
import { privacyCommands } from './commands/privacy.commands';
import { remindersCommands } from './commands/reminders.commands';
import { rolesCommands } from './commands/roles.commands';
import { seedCommands } from './commands/seed.commands';
import { verificationCommands } from './commands/verification.commands';
import { Refusal } from './refusal';

/** Exit codes: 0 done, 1 refused or failed (a sentence says why), 2 the words of the command are off. */
async function main(): Promise<void> {
  const program = new Command('aula')
    .description('Aula Abierta desde la línea de comandos.\nCon --json, la respuesta va sola a la salida estándar; lo demás, a la de errores.')
    .exitOverride()
    .configureHelp({ sortSubcommands: true });
  const groups = [
    auditCommands, backupCommands, databaseCommands, catalogueCommands, identityCommands, jobsCommands, openapiCommands, peopleCommands, privacyCommands, remindersCommands, rolesCommands,
    seedCommands, verificationCommands,
  ];
  for (const add of groups) add(program);
  await program.parseAsync(process.argv);
}

main().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
  console.error(sentenceOf(error));
  process.exit(1);
});

const SETTINGS: Readonly<Record<SettingFault['what'], (key: string) => string>> = {
  'missing-or-malformed': (key) => `Falta el ajuste ${key}, o está mal escrito.`,
  'given-twice': (key) => `${key} está dos veces: deja ${key} o ${key}_FILE, no las dos.`,
  unreadable: (key) => `El archivo que dice ${key} no se puede leer, o está vacío.`,
};

function sentenceOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof BackupError) return BACKUP_SENTENCES[error.fault](error.about);
  if (error instanceof EnvironmentError) return error.faults.map(({ key, what }) => SETTINGS[what](key)).join('\n');
  const code = (error as { code?: string } | null)?.code;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return 'No hay conexión con la base de datos. Revisa DATABASE_URL y que el servidor esté encendido.';
  if (code === 'ENOSPC' || code === 'EDQUOT') return DISK_FULL;
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOTDIR') return `No se puede escribir o leer ahí: ${(error as Error).message}`;
  if (code === '53100') return 'No queda espacio en el disco de la base de datos. No se guardó nada a medias.';
  if (code === '28P01' || code === '28000') return 'La base de datos no aceptó el rol o su contraseña. Revisa DATABASE_URL y DATABASE_OWNER_URL.';
  if (code === '42P01') return 'La base de datos todavía no tiene sus tablas. Ejecuta antes: npm run aula -- db:prepare';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
