import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock } from '../clock';
import { type Environment, ENVIRONMENT } from './environment';

/** Settings and the clock, for everybody. */
@Global()
@Module({})
export class ConfigModule {
  static with(environment: Environment, clock: Clock = new Clock()): DynamicModule {
    return { module: ConfigModule, providers: [{ provide: ENVIRONMENT, useValue: environment }, { provide: Clock, useValue: clock }], exports: [ENVIRONMENT, Clock] };
  }
}
