import { randomInt } from 'node:crypto';
import { folioFrom } from '@aula/certificates/contract';
import { Injectable } from '@nestjs/common';

/** Draws folios that nobody can guess from another one. Tests replace it. */
@Injectable()
export class FolioLottery {
  draw(): string {
    return folioFrom(Array.from({ length: 7 }, () => randomInt(31)));
  }
}
