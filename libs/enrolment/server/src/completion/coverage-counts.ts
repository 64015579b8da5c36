import { type Actor, Database } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { isWithinReach } from '../enrolment.access';

const peopleIn = (table: 'enrolment' | 'completion') => `
  select t.municipality_key as key, count(distinct t.account_id)::int as people from ${table} t where ${isWithinReach('t')} group by t.municipality_key`;

type Counts = ReadonlyMap<string, number>;

/** Distinct people by the municipality where they worked on that day, within the actor's territory. Municipalities without anybody are left out. */
@Injectable()
export class CoverageCounts {
  constructor(@Inject(Database) private readonly db: Database) {}

  peopleEnrolledByMunicipality(actor: Actor): Promise<Counts> {
    return this.count(actor, peopleIn('enrolment'));
  }

  peopleCompletedByMunicipality(actor: Actor): Promise<Counts> {
    return this.count(actor, peopleIn('completion'));
  }

  private async count(actor: Actor, sql: string): Promise<Counts> {
    const rows = await this.db.as(actor, () => this.db.query<{ key: string; people: number }>(sql));
    return new Map(rows.map(({ key, people }) => [key, people]));
  }
}
