import { randomInt } from 'node:crypto';
import { invitationCodeFrom, recoveryCodeFrom, SYMBOLS_OF_CODES } from '@aula/identity/contract/inviting';
import { Injectable } from '@nestjs/common';

/** Draws codes that nobody can guess from another one. Tests replace it. */
@Injectable()
export class CodeLottery {
  drawInvitation(): string {
    return invitationCodeFrom(numbers(7));
  }

  drawRecovery(): string {
    return recoveryCodeFrom(numbers(11));
  }
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, () => randomInt(SYMBOLS_OF_CODES));
}
