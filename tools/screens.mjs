// `npm run screens`: a picture of every page in both widths and themes, in dist/screens, with axe on each; in English, failing and loading too.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { conclude, lanes, root } from './steps.mjs';

rmSync(join(root, 'dist/screens'), { recursive: true, force: true });
await lanes([
  { name: 'build', command: [process.execPath, 'tools/start/build.mjs'] },
  { name: 'screens', command: [process.execPath, 'tools/journeys.mjs', '--screens', ...process.argv.slice(2)], isShown: true },
]);
process.exit(conclude());
