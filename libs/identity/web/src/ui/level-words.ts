import type { PositionLevel } from '@aula/identity/contract';

/** How high a position stands. */
export const LEVEL_WORDS: Readonly<Record<PositionLevel, string>> = {
  elected: $localize`:@@identity.level.elected:Elección popular`,
  senior: $localize`:@@identity.level.senior:Titular de una dependencia`,
  middle: $localize`:@@identity.level.middle:Mando medio`,
  operational: $localize`:@@identity.level.operational:Operativo`,
};
