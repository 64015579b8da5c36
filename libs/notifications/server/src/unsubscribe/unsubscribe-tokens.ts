import { createHmac, timingSafeEqual } from 'node:crypto';
import type { MailCategory } from '@aula/notifications/contract';
import { ENVIRONMENT, keysOf, type ServerKeys } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';

/** Never changed: they stand in mails that were sent. */
const MARKS = { reminder: 1 } as const satisfies Record<MailCategory, number>;
const ID_BYTES = 16;
const SEAL_BYTES = 16;
const LENGTH = ID_BYTES + 1 + SEAL_BYTES;

export interface Unsubscription {
  readonly accountId: string;
  readonly category: MailCategory;
}

/** Who and what, sealed with the server's key: 44 signs for an address. Nothing is stored, and nobody can make one for somebody else. */
@Injectable()
export class UnsubscribeTokens {
  constructor(@Inject(ENVIRONMENT) private readonly environment: ServerKeys) {}

  write(accountId: string, category: MailCategory): string {
    const content = Buffer.concat([Buffer.from(accountId.replaceAll('-', ''), 'hex'), Buffer.of(MARKS[category])]);
    return Buffer.concat([content, sealOf(content, this.environment.SECRET_KEY)]).toString('base64url');
  }

  /** Undefined for whatever was not written here. */
  read(token: string): Unsubscription | undefined {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== LENGTH || bytes.toString('base64url') !== token) return undefined;
    const content = bytes.subarray(0, ID_BYTES + 1);
    if (!keysOf(this.environment).some((key) => timingSafeEqual(bytes.subarray(ID_BYTES + 1), sealOf(content, key)))) return undefined;
    const category = categoryOf(content[ID_BYTES]);
    return category && { accountId: uuidFrom(content.subarray(0, ID_BYTES)), category };
  }
}

function sealOf(content: Buffer, key: string): Buffer {
  return createHmac('sha256', key).update('notifications.unsubscribe\n').update(content).digest().subarray(0, SEAL_BYTES);
}

function categoryOf(mark: number | undefined): MailCategory | undefined {
  return (Object.keys(MARKS) as MailCategory[]).find((category) => MARKS[category] === mark);
}

function uuidFrom(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
