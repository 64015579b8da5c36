import { Database, RequirementKinds, system } from '@aula/platform/server';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ALL_LESSONS } from '../package/package-schemas';

/** A published course that asks for something nobody can tell of could never be completed: the boot fails. */
@Injectable()
export class PublishedRequirements implements OnApplicationBootstrap {
  constructor(@Inject(Database) private readonly db: Database, @Inject(RequirementKinds) private readonly kinds: RequirementKinds) {}

  async onApplicationBootstrap(): Promise<void> {
    const asked = await this.db.as(system, () => this.db.query<{ kind: string }>('select distinct kind from course_requirement where kind <> $1', [ALL_LESSONS]));
    for (const { kind } of asked) this.kinds.of(kind);
  }
}
