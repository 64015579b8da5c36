import { readFile, writeFile } from 'node:fs/promises';
import { openApi } from '@aula/platform/server';
import type { Command } from 'commander';
import { API_TITLE, apis } from '@aula/house/server';
import { Refusal } from '../refusal';

export const OPENAPI_FILE = 'docs/openapi.json';

export function openapiCommands(program: Command): void {
  program
    .command('openapi')
    .description(`Escribe el documento OpenAPI en la salida; con --write, en ${OPENAPI_FILE}; con --check, lo compara.`)
    .option('--write', `escribe ${OPENAPI_FILE}`)
    .option('--check', 'compara en vez de escribir')
    .action(async ({ write, check }: { write?: boolean; check?: boolean }) => {
      const document = `${JSON.stringify(openApi(API_TITLE, apis), undefined, 2)}\n`;
      if (write) return writeFile(OPENAPI_FILE, document);
      if (!check) return void process.stdout.write(document);
      if (document !== (await readFile(OPENAPI_FILE, 'utf8'))) throw new Refusal(`${OPENAPI_FILE} is not what the contracts say: npm run check -- --write`);
      process.stdout.write(`${OPENAPI_FILE} coincide con los contratos.\n`);
    });
}
