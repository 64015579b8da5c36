import { type GivenApplication } from './given-an-application';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource, QueryRunner } from 'typeorm';

type Query = (this: QueryRunner, sql: string, ...rest: unknown[]) => unknown;

/** Data statements an application sends while `work` runs. BEGIN, the scope and COMMIT are not among them: they travel with others. */
export async function statementsOf({ app }: Pick<GivenApplication, 'app'>, work: () => Promise<unknown>): Promise<string[]> {
  const { driver } = app.get<DataSource>(getDataSourceToken());
  const sent: string[] = [];
  const { createQueryRunner } = driver;
  driver.createQueryRunner = (mode) => {
    const runner = createQueryRunner.call(driver, mode);
    const query = runner.query as unknown as Query;
    const counted: Query = function counted(sql, ...rest) {
      sent.push(sql);
      return query.call(this, sql, ...rest);
    };
    return Object.assign(runner, { query: counted });
  };
  try {
    await work();
  } finally {
    driver.createQueryRunner = createQueryRunner;
  }
  return sent;
}
