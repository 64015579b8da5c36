import { Injectable } from '@nestjs/common';

/** The only source of the present. Tests and replays replace it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
