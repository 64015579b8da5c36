import { createHmac, timingSafeEqual } from 'node:crypto';
import { ENVIRONMENT, type Environment } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';

const ID_BYTES = 16;
const SEAL_BYTES = 32;

/** What stands in the link of a mail: the invitation's id, sealed with the server's key. Nothing is stored, and a mail that is sent again says the same. */
@Injectable()
export class InvitationSecrets {
  constructor(@Inject(ENVIRONMENT) private readonly environment: Pick<Environment, 'SECRET_KEY'>) {}

  /** 64 signs for an address. */
  linkOf(id: string): string {
    return Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), this.sealOf(id)]).toString('base64url');
  }

  /** Undefined for whatever was not written here. */
  idIn(link: string): string | undefined {
    const bytes = Buffer.from(link, 'base64url');
    if (bytes.length !== ID_BYTES + SEAL_BYTES || bytes.toString('base64url') !== link) return undefined;
    const id = bytes.subarray(0, ID_BYTES).toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    return timingSafeEqual(bytes.subarray(ID_BYTES), this.sealOf(id)) ? id : undefined;
  }

  private sealOf(id: string): Buffer {
    return createHmac('sha256', this.environment.SECRET_KEY).update('identity.invitation\n').update(id).digest();
  }
}
