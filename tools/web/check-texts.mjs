// Every text that the interface is built from, extracted by Angular, held against its English.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../steps.mjs';
import { misspelt } from '../words/spelling.mjs';
import { committedEnglish, faultsOf } from './texts.mjs';

const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
execFileSync(process.execPath, [nx, 'run', 'web:extract-i18n', '--output-style=static'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true' } });
const { translations } = JSON.parse(readFileSync(join(root, 'dist/texts/messages.json'), 'utf8'));
const slips = Object.entries(translations).flatMap(([id, text]) => misspelt(text.replace(/\{\$\w+\}/g, ' ')).map((word) => `${id}: «${word}» is in no dictionary (tools/words/names.txt)`));
const faults = [...faultsOf(translations, committedEnglish()), ...slips];
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log(`${Object.keys(translations).length} texts in both languages`);
