// The machine's Chromium, or the one that npm ships where there is none.
import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';

const PLACES = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** In no sandbox, since tests may run as root; and quiet: nothing of its own goes over the network. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/**
 * The arguments that come with the shipped one are left out: made for short-lived functions, they put everything into one process,
 * which ends with the first page that is closed.
 * @returns {Promise<{ executablePath: string, args: string[] }>}
 */
export async function chromium() {
  const installed = PLACES.find((path) => path && existsSync(path));
  return { executablePath: installed ?? (await sparticuz.executablePath()), args: FLAGS };
}
