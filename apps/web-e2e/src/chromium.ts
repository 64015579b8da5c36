import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';

/** Quiet, and in no sandbox: tests may run as root. The last ones keep it from asking the network for anything. */
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** The machine's Chromium, or the one that npm ships where there is none. */
export async function chromium(): Promise<{ executablePath: string; args: string[] }> {
  const installed = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));
  if (installed) return { executablePath: installed, args: FLAGS };
  return { executablePath: await sparticuz.executablePath(), args: [...sparticuz.args.filter((flag) => !flag.startsWith('--headless')), ...FLAGS] };
}
