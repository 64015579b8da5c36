import { createHmac, timingSafeEqual } from 'node:crypto';
import { ENVIRONMENT, keysOf, type ServerKeys } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';

const ID_BYTES = 16;
const SEAL_BYTES = 32;

/** What stands in the link of a mail: the invitation's id, sealed with the server's key. Nothing is stored, and a mail that is sent again says the same. */
@Injectable()
export class InvitationSecrets {
  constructor(@Inject(ENVIRONMENT) private readonly environment: ServerKeys) {}

  /** 64 signs for an address. */
  linkOf(id: string): string {
    return Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), sealOf(id, this.environment.SECRET_KEY)]).toString('base64url');
  }

  /** Undefined for whatever was not written here. */
  idIn(link: string): string | undefined {
    const bytes = Buffer.from(link, 'base64url');
    if (bytes.length !== ID_BYTES + SEAL_BYTES || bytes.toString('base64url') !== link) return undefined;
    const id = bytes.subarray(0, ID_BYTES).toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    return keysOf(this.environment).some((key) => timingSafeEqual(bytes.subarray(ID_BYTES), sealOf(id, key))) ? id : undefined;
  }
}

function sealOf(id: string, key: string): Buffer {
  return createHmac('sha256', key).update('identity.invitation\n').update(id).digest();
}
