import { readFile, writeFile } from 'node:fs/promises';
import { AccountsService, AuditLog, dataExported } from '@aula/identity/server';
import type { INestApplicationContext } from '@nestjs/common';
import { DomainError, PersonalDataExport, type PersonalDataFile, personalDataInventory, system } from '@aula/platform/server';
import { personalData } from '@aula/house/server';
import type { Command } from 'commander';
import { answer, type AnswerOptions } from '../answer';
import { Refusal } from '../refusal';
import { withHouse } from '../with-house';
import { writeForOwner } from '../write-for-owner';

export const INVENTORY_FILE = 'docs/personal-data.md';

export function privacyCommands(program: Command): void {
  program
    .command('privacy:export [archivo]')
    .description('Todo lo que la plataforma guarda de una persona, en JSON legible: en el archivo, o en la salida. Antes de entregarlo, comprueba que quien lo pide es esa persona.')
    .requiredOption('--account <quién>', 'la clave de su cuenta, su correo o su nombre de usuario')
    .option('--json', 'responde en JSON')
    .action(async (file: string | undefined, { account, ...options }: AnswerOptions & { readonly account: string }) => {
      const data = await withHouse((house) => exported(house, account));
      if (file === undefined) return void process.stdout.write(`${JSON.stringify(data, undefined, 2)}\n`);
      await writeForOwner(file, `${JSON.stringify(data, undefined, 2)}\n`);
      const records = data.datos.reduce((sum, { registros }) => sum + registros.length, 0);
      answer(options, { file, account: data.cuenta, sets: data.datos.length, records }, [`${records} registros en ${file}. Sólo tu usuario de esta máquina puede leerlo: entrégalo por un medio seguro y bórralo después.`]);
    });

  program
    .command('privacy:inventory')
    .description(`El inventario de datos personales, en la salida; con --write, en ${INVENTORY_FILE}; con --check, lo compara.`)
    .option('--write', `escribe ${INVENTORY_FILE}`)
    .option('--check', 'compara en vez de escribir')
    .action(async ({ write, check }: { write?: boolean; check?: boolean }) => {
      const inventory = personalDataInventory(personalData);
      if (write) return writeFile(INVENTORY_FILE, inventory);
      if (!check) return void process.stdout.write(inventory);
      if (inventory !== (await readFile(INVENTORY_FILE, 'utf8'))) throw new Refusal(`${INVENTORY_FILE} is not what the domains declare: npm run check -- --write`);
      process.stdout.write(`${INVENTORY_FILE} coincide con lo que declara cada dominio.\n`);
    });
}

/** Written down before anything is read: what could not be written down is not handed over. */
async function exported(house: INestApplicationContext, account: string): Promise<PersonalDataFile> {
  try {
    const subject = await house.get(AccountsService).find(system, account);
    await house.get(AuditLog).record(system, { action: dataExported, subjects: [subject.accountId], details: {} });
    return await house.get(PersonalDataExport).of(system, subject);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'request.not-found') throw new Refusal('Nadie tiene cuenta con esa clave, ese correo o ese nombre de usuario.');
    throw error;
  }
}
