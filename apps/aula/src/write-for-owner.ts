import { open } from 'node:fs/promises';
import { Refusal } from './refusal';

/** Never readable by others, not even for the moment before its mode is set; a file that is there already is not written over. */
export async function writeForOwner(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new Refusal(`${path} ya existe: elige otro nombre, para no perder lo que tiene.`) : error;
  });
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
