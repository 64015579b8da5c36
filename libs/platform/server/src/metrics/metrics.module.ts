import { type DynamicModule, Global, Module } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { type Environment, ENVIRONMENT } from '../config/environment';
import type { ScopedDataSource } from '../database/scoped-data-source';
import { LedgerFiguresReader } from './ledger-figures';
import { Metrics, NoMetrics } from './metrics';
import { MetricsServer } from './metrics-server';

@Global()
@Module({})
export class MetricsModule {
  static as(process: string): DynamicModule {
    const metrics = {
      provide: Metrics,
      inject: [ENVIRONMENT, getDataSourceToken(), LedgerFiguresReader],
      useFactory: async ({ METRICS_PORT, AULA_BUILD }: Environment, dataSource: ScopedDataSource, ledger: LedgerFiguresReader): Promise<Metrics> => {
        if (METRICS_PORT === undefined) return new NoMetrics();
        const { PrometheusMetrics } = await import('./prometheus-metrics');
        return new PrometheusMetrics({ process, build: AULA_BUILD, pool: poolOf(dataSource), ledger });
      },
    };
    return { module: MetricsModule, providers: [LedgerFiguresReader, metrics, MetricsServer], exports: [Metrics, MetricsServer] };
  }
}

/** TypeORM keeps its pool where its types do not say. */
function poolOf({ driver }: ScopedDataSource): Pool {
  return (driver as unknown as { master: Pool }).master;
}
