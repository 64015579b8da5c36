import { createHmac, timingSafeEqual } from 'node:crypto';
import { ENVIRONMENT, keysOf, type ServerKeys } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';

const ID_BYTES = 16;
const SEAL_BYTES = 32;
const CODES = 1_000_000;

/** Code, link and the address's hash, all made with the server's key: nothing secret is stored, and a mail that is sent again says the same. */
@Injectable()
export class CodeSecrets {
  constructor(@Inject(ENVIRONMENT) private readonly environment: ServerKeys) {}

  /** Six digits. */
  codeOf(id: string): string {
    return String(this.seal('code', id).readUIntBE(0, 6) % CODES).padStart(6, '0');
  }

  /** 64 signs for an address, the row's id among them. */
  linkOf(id: string): string {
    return this.sealed('link', id);
  }

  /** Whose link this is; undefined for whatever was not written here. */
  idIn(link: string): string | undefined {
    return this.opened('link', link);
  }

  /** 64 signs that take a change of e-mail back. */
  undoOf(changeId: string): string {
    return this.sealed('undo', changeId);
  }

  changeIn(undo: string): string | undefined {
    return this.opened('undo', undo);
  }

  isCodeOf(id: string, code: string): boolean {
    return timingSafeEqual(Buffer.from(this.codeOf(id)), Buffer.from(code.padStart(6).slice(0, 6)));
  }

  /** Of a normal e-mail. With the key, so that nobody can try addresses out on a stolen table. */
  hashOf(email: string): Buffer {
    return this.seal('email', email);
  }

  private sealed(what: 'link' | 'undo', id: string): string {
    return Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), this.seal(what, id)]).toString('base64url');
  }

  private opened(what: 'link' | 'undo', text: string): string | undefined {
    const bytes = Buffer.from(text, 'base64url');
    if (bytes.length !== ID_BYTES + SEAL_BYTES || bytes.toString('base64url') !== text) return undefined;
    const id = bytes.subarray(0, ID_BYTES).toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    return keysOf(this.environment).some((key) => timingSafeEqual(bytes.subarray(ID_BYTES), this.seal(what, id, key))) ? id : undefined;
  }

  private seal(what: 'code' | 'link' | 'undo' | 'email', of: string, key = this.environment.SECRET_KEY): Buffer {
    return createHmac('sha256', key).update(`identity.mailed-code.${what}\n${of}`).digest();
  }
}
