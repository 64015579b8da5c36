import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock } from '../clock';
import { type Environment, ENVIRONMENT } from './environment';

/** Settings and the clock, for everybody. */
@Global()
@Module({})
export class ConfigModule {
  static with(environment: Environment): DynamicModule {
    return { module: ConfigModule, providers: [{ provide: ENVIRONMENT, useValue: environment }, Clock], exports: [ENVIRONMENT, Clock] };
  }
}
