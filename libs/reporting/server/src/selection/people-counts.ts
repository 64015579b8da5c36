import { type Figure, FIGURES } from '@aula/reporting/contract';
import { type Actor, Database } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { type Choice, CHOSEN, counted, parametersOf } from './counted';

/** People by municipality key; a municipality without anybody may be left out. */
export type Counts = ReadonlyMap<string, number>;
export type FigureCounts = Readonly<Record<Figure, Counts>>;

/** All figures in one statement: they belong to one moment. */
const COUNT = `with ${CHOSEN} ${FIGURES.map((figure) => `
  select '${figure}' as figure, municipality_key as key, count(distinct account_id)::int as people from (${counted(figure)}) as counted group by municipality_key`).join(' union all')}`;

/** How many people count in each municipality. */
@Injectable()
export class PeopleCounts {
  constructor(@Inject(Database) private readonly db: Database) {}

  async of(actor: Actor, choice: Choice): Promise<FigureCounts> {
    const rows = await this.db.as(actor, () => this.db.query<{ figure: Figure; key: string; people: number }>(COUNT, parametersOf(choice)));
    const counts = (figure: Figure): Counts => new Map(rows.filter((row) => row.figure === figure).map(({ key, people }) => [key, people]));
    return { accounts: counts('accounts'), confirmed: counts('confirmed'), enrolled: counts('enrolled'), completed: counts('completed') };
  }
}
