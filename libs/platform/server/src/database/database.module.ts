import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSourceOptions } from 'typeorm';
import { type Environment, ENVIRONMENT } from '../config/environment';
import { tracedClient } from '../tracing/traced-client';
import { Traces } from '../tracing/traces';
import { Database } from './database';
import { ScopedDataSource } from './scoped-data-source';
import { SnakeNaming } from './snake-naming';

export function dataSourceOptions({ DATABASE_URL, DATABASE_POOL }: Environment, applicationName: string) {
  return {
    type: 'postgres',
    url: DATABASE_URL,
    applicationName,
    namingStrategy: new SnakeNaming(),
    logging: false,
    // The owner's migrations make extensions; this role may not.
    installExtensions: false,
    extra: { max: DATABASE_POOL, connectionTimeoutMillis: 5_000 },
  } as const satisfies DataSourceOptions;
}

function traced<Options extends { readonly extra: object }>(options: Options, traces: Traces): Options {
  return traces.isOn ? { ...options, extra: { ...options.extra, Client: tracedClient(traces) } } : options;
}

@Global()
@Module({})
export class DatabaseModule {
  /** Entities come from each domain's `TypeOrmModule.forFeature`. */
  static as(applicationName: string): DynamicModule {
    const typeOrm = TypeOrmModule.forRootAsync({
      inject: [ENVIRONMENT, Traces],
      useFactory: (environment: Environment, traces: Traces) => ({ ...traced(dataSourceOptions(environment, applicationName), traces), autoLoadEntities: true, retryAttempts: 3, retryDelay: 500 }),
      dataSourceFactory: (options) => {
        if (!options) throw new Error('no data source options');
        return new ScopedDataSource(options).initialize();
      },
    });
    return { module: DatabaseModule, imports: [typeOrm], providers: [Database], exports: [Database] };
  }
}
