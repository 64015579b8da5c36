import { Beats, system } from '@aula/platform/server';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditSealing } from './audit-sealing.service';

/** In the worker alone: what was written is sealed within seconds. */
@Injectable()
export class AuditBeat implements OnModuleInit {
  constructor(@Inject(Beats) private readonly beats: Beats, @Inject(AuditSealing) private readonly sealing: AuditSealing) {}

  onModuleInit(): void {
    this.beats.register('identity.seal-audit', () => this.sealing.seal(system));
  }
}
