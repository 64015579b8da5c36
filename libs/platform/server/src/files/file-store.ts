import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { type Environment, ENVIRONMENT } from '../config/environment';

/** Where files are kept. Keys are ours, never a person's: `certificates/AA-7F3K-92QX.pdf`. */
export abstract class FileStore {
  /** Whole or not at all, and on the disk when it returns. Writing a key again replaces it. */
  abstract write(key: string, content: Uint8Array): Promise<void>;
  /** Fails on the first read when there is no such file. */
  abstract read(key: string): Readable;
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

  private pathOf(key: string): string {
    if (!KEY.test(key)) throw new Error('not a file key');
    return join(this.environment.FILES_DIR, key);
  }
}
