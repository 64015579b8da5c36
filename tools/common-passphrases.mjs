// `node tools/common-passphrases.mjs FILE`: makes the list of common passphrases that the server refuses from one with a passphrase a line, most common first.
import { createHash } from 'node:crypto';
import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { listedForm } from '../libs/identity/server/src/passphrase/listed-form.ts';
import { root } from './steps.mjs';

/** So many, however short: one of them with a year behind it is no passphrase. */
const COMMONEST = 50_000;
/** And, among all, whatever is long enough to be taken as it is. */
const LONG = 15;
/** Shorter ones say nothing about what they stand in. */
const SHORTEST = 5;
const DIGEST_BYTES = 6;

const forms = new Set();
let count = 0;
for await (const line of createInterface({ input: createReadStream(process.argv[2] ?? '') })) {
  count++;
  const form = listedForm(line);
  if (form.length >= SHORTEST && (count <= COMMONEST || line.length >= LONG)) forms.add(form);
}
const digests = [...forms].map((form) => createHash('sha256').update(form).digest().subarray(0, DIGEST_BYTES)).sort(Buffer.compare);
writeFileSync(join(root, 'libs/identity/server/data/common-passphrases.bin'), Buffer.concat(digests));
console.log(`${digests.length} of ${count}, ${digests.length * DIGEST_BYTES} bytes`);
