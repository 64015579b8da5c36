import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { ENVIRONMENT, type Environment } from '@aula/platform/server';
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
  constructor(@Inject(ENVIRONMENT) private readonly environment: Pick<Environment, 'SECRET_KEY'>) {}

  seal(secret: Buffer, accountId: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key('secret'), nonce).setAAD(Buffer.from(accountId));
    return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  }

  /** Throws for what was sealed for another account, or changed. */
  open(sealed: Buffer, accountId: string): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.key('secret'), sealed.subarray(0, NONCE_BYTES)).setAAD(Buffer.from(accountId)).setAuthTag(sealed.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  }

  /** Ten, `K7QF-92MX-3RTB`: some 59 bits each. */
  recoveryCodes(recoveryId: string): string[] {
    return Array.from({ length: RECOVERY_CODES }, (_, index) => this.recoveryCode(recoveryId, index + 1));
  }

  /** Which of the ten this is, however it is typed; undefined for none. */
  numberOf(recoveryId: string, typed: string): number | undefined {
    const plain = Buffer.from(typed.toUpperCase().replace(/[^A-Z0-9]/g, '').padEnd(LENGTH).slice(0, LENGTH + 1));
    const codes = this.recoveryCodes(recoveryId).map((code) => Buffer.from(code.replaceAll('-', '')));
    const index = codes.findIndex((code) => code.length === plain.length && timingSafeEqual(code, plain));
    return index < 0 ? undefined : index + 1;
  }

  private recoveryCode(recoveryId: string, number: number): string {
    const digest = createHmac('sha256', this.key('recovery')).update(`${recoveryId}\n${number}`).digest();
    const letters = Array.from({ length: LENGTH }, (_, place) => LETTERS.charAt(digest.readUInt16BE(place * 2) % LETTERS.length)).join('');
    return (letters.match(/.{4}/g) ?? []).join('-');
  }

  private key(what: 'secret' | 'recovery'): Buffer {
    return createHmac('sha256', this.environment.SECRET_KEY).update(`identity.two-step.${what}`).digest();
  }
}
