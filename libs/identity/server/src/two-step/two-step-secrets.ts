import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { ENVIRONMENT, keysOf, type ServerKeys } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
export const RECOVERY_CODES = 10;
/** Without what people take for each other: I and 1, O and 0, U and V. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTVWXYZ23456789';
const LENGTH = 12;

/** Keys of telephones, sealed with the server's key and bound to their account; and recovery codes, derived from it and stored nowhere. */
@Injectable()
export class TwoStepSecrets {
  constructor(@Inject(ENVIRONMENT) private readonly environment: ServerKeys) {}

  seal(secret: Buffer, accountId: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', keyFor('secret', this.environment.SECRET_KEY), nonce).setAAD(Buffer.from(accountId));
    return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  }

  /** Throws for what was sealed for another account, or changed. */
  open(sealed: Buffer, accountId: string): Buffer {
    const [opened] = this.tries(sealed, accountId);
    if (!opened) throw new Error('sealed with another key, or for somebody else');
    return opened.secret;
  }

  /** Whether it opens, and not with the key that seals now. */
  isOfBefore(sealed: Buffer, accountId: string): boolean {
    return this.tries(sealed, accountId)[0]?.isNow === false;
  }

  /** Ten, `K7QF-92MX-3RTB`: some 59 bits each. */
  recoveryCodes(recoveryId: string): string[] {
    return codesBy(recoveryId, this.environment.SECRET_KEY);
  }

  /** Which of the ten this is, however it is typed; undefined for none. */
  numberOf(recoveryId: string, typed: string): number | undefined {
    const plain = Buffer.from(typed.toUpperCase().replace(/[^A-Z0-9]/g, '').padEnd(LENGTH).slice(0, LENGTH + 1));
    const codes = keysOf(this.environment).flatMap((key) => codesBy(recoveryId, key)).map((code) => Buffer.from(code.replaceAll('-', '')));
    const index = codes.findIndex((code) => code.length === plain.length && timingSafeEqual(code, plain));
    return index < 0 ? undefined : (index % RECOVERY_CODES) + 1;
  }

  private tries(sealed: Buffer, accountId: string): { secret: Buffer; isNow: boolean }[] {
    return keysOf(this.environment).flatMap((key, place) => {
      try {
        const decipher = createDecipheriv('aes-256-gcm', keyFor('secret', key), sealed.subarray(0, NONCE_BYTES)).setAAD(Buffer.from(accountId)).setAuthTag(sealed.subarray(-TAG_BYTES));
        return [{ secret: Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]), isNow: place === 0 }];
      } catch {
        return [];
      }
    });
  }
}

function codesBy(recoveryId: string, key: string): string[] {
  return Array.from({ length: RECOVERY_CODES }, (_, index) => recoveryCode(recoveryId, index + 1, key));
}

function recoveryCode(recoveryId: string, number: number, key: string): string {
  const digest = createHmac('sha256', keyFor('recovery', key)).update(`${recoveryId}\n${number}`).digest();
  const letters = Array.from({ length: LENGTH }, (_, place) => LETTERS.charAt(digest.readUInt16BE(place * 2) % LETTERS.length)).join('');
  return (letters.match(/.{4}/g) ?? []).join('-');
}

function keyFor(what: 'secret' | 'recovery', key: string): Buffer {
  return createHmac('sha256', key).update(`identity.two-step.${what}`).digest();
}
