import { type InputOf, platformApi } from '@aula/platform/contract';
import { Controller, Inject } from '@nestjs/common';
import type { Actor } from '../actor';
import { Caller, Endpoint, Input } from '../http/endpoint.decorator';
import { HealthService } from './health.service';

@Controller()
export class HealthController {
  constructor(@Inject(HealthService) private readonly health: HealthService) {}

  @Endpoint(platformApi.live)
  live(@Caller() _actor: Actor, @Input() _input: InputOf<typeof platformApi.live>) {
    return this.health.live();
  }

  @Endpoint(platformApi.ready)
  ready(@Caller() _actor: Actor, @Input() _input: InputOf<typeof platformApi.ready>) {
    return this.health.ready();
  }

  @Endpoint(platformApi.settings)
  settings(@Caller() _actor: Actor, @Input() _input: InputOf<typeof platformApi.settings>) {
    return this.health.settings();
  }
}
