import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { type Actor, Database, FileStore } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';

interface Paper {
  readonly folio: string;
  readonly fileKey: string;
  readonly fileSha256: string;
}

const PAPERS = 'select folio, file_key as "fileKey", file_sha256 as "fileSha256" from certificate order by folio';

/** Whether every paper is the one that was issued. */
@Injectable()
export class CertificateFiles {
  constructor(@Inject(Database) private readonly db: Database, @Inject(FileStore) private readonly files: FileStore) {}

  /** Folios whose file is not there, cannot be read, or has other bytes. For the house, which sees all; one after another, to be no burden. */
  async changed(actor: Actor): Promise<string[]> {
    const changed: string[] = [];
    for (const paper of await this.db.as(actor, () => this.db.query<Paper>(PAPERS))) {
      if (!(await this.isAsIssued(paper))) changed.push(paper.folio);
    }
    return changed;
  }

  private async isAsIssued({ fileKey, fileSha256 }: Paper): Promise<boolean> {
    const bytes = await buffer(this.files.read(fileKey)).catch(() => undefined);
    return bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === fileSha256;
  }
}
