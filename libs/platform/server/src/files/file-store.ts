import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, opendir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { type Environment, ENVIRONMENT } from '../config/environment';

/** Where files are kept. Keys are ours, never a person's: `certificates/AA-7F3K-92QX.pdf`. */
export abstract class FileStore {
  /** Whole or not at all, and on the disk when it returns. Writing a key again replaces it. */
  abstract write(key: string, content: Uint8Array): Promise<void>;
  /** Fails on the first read when there is no such file. */
  abstract read(key: string): Readable;
  /** Of every whole file, in no certain order. */
  abstract keys(): AsyncIterable<string>;
}

const KEY = /^[\w-]+(\/[\w-]+)*\.\w+$/;

@Injectable()
export class LocalFileStore extends FileStore {
  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {
    super();
  }

  override async write(key: string, content: Uint8Array): Promise<void> {
    const path = this.pathOf(key);
    const unfinished = `${path}.${randomUUID()}.part`;
    await mkdir(dirname(path), { recursive: true });
    try {
      const file = await open(unfinished, 'w');
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, path);
    } finally {
      await rm(unfinished, { force: true });
    }
    const folder = await open(dirname(path), 'r');
    await folder.sync().finally(() => folder.close()); // the name is on the disk too
  }

  override read(key: string): Readable {
    return createReadStream(this.pathOf(key));
  }

  override async *keys(): AsyncIterable<string> {
    const folder = await opendir(this.environment.FILES_DIR, { recursive: true }).catch(nothingYet);
    for await (const entry of folder) {
      const key = relative(this.environment.FILES_DIR, join(entry.parentPath, entry.name)).split(sep).join('/');
      if (entry.isFile() && KEY.test(key)) yield key;
    }
  }

  private pathOf(key: string): string {
    if (!KEY.test(key)) throw new Error('not a file key');
    return join(this.environment.FILES_DIR, key);
  }
}

/** The folder is made with its first file. */
function nothingYet(error: NodeJS.ErrnoException): never[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
