import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { AnswerOnce } from './answer-once.interceptor';
import { AsProblem } from './as-problem.filter';
import { DenyByDefault } from './deny-by-default.guard';
import { EveryRouteIsDeclared } from './every-route-is-declared';
import { PrivateLine } from './private-line.guard';
import { SameSite } from './same-site.guard';
import { ShapeAnswer } from './shape-answer.interceptor';

/** Guards, interceptors and the filter of every route. Order matters: the answer is shaped first, then kept. */
@Module({
  imports: [DiscoveryModule],
  providers: [
    EveryRouteIsDeclared,
    { provide: APP_FILTER, useClass: AsProblem },
    { provide: APP_GUARD, useClass: PrivateLine },
    { provide: APP_GUARD, useClass: SameSite },
    { provide: APP_GUARD, useClass: DenyByDefault },
    { provide: APP_INTERCEPTOR, useClass: AnswerOnce },
    { provide: APP_INTERCEPTOR, useClass: ShapeAnswer },
  ],
  exports: [EveryRouteIsDeclared],
})
export class HttpModule {}
