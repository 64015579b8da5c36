import { type InputOf, platformApi } from '@aula/platform/contract';
import { Controller, Inject } from '@nestjs/common';
import type { Actor } from '../actor';
import { Caller, Endpoint, Input } from '../http/endpoint.decorator';
import { DemoMailboxService } from './demo-mailbox.service';

@Controller()
export class DemoMailboxController {
  constructor(@Inject(DemoMailboxService) private readonly mailbox: DemoMailboxService) {}

  @Endpoint(platformApi.demoMailbox)
  newest(@Caller() actor: Actor, @Input() _input: InputOf<typeof platformApi.demoMailbox>) {
    return this.mailbox.newest(actor);
  }
}
