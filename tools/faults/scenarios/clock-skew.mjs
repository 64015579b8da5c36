// One api is ten minutes ahead and one worker ten minutes behind, and the others the other way round: everything is done all the same, and in time.
import { globSync } from 'node:fs';
import certificates from './certificates.mjs';
import quizAnswers from './quiz-answers.mjs';
import reminders from './reminders.mjs';

const [LIBRARY] = globSync('/usr/lib/*/faketime/libfaketimeMT.so.1');
/** What is late by as much as the clocks differ was waited for by the clock of somebody else. */
const IN_TIME_S = 120;

/** Only what the calendar says; how long something takes is measured as ever. */
const at = (offset) => ({ LD_PRELOAD: LIBRARY ?? '', FAKETIME: offset, FAKETIME_DONT_FAKE_MONOTONIC: '1', DONT_FAKE_MONOTONIC: '1', NO_FAKE_STAT: '1' });

/** @type {import('../run-scenario.mjs').Scenario} */
export default {
  name: 'clock-skew',
  cannot: () => (LIBRARY ? undefined : 'libfaketime is not here (Debian: faketime)'),
  house: { told: { 'api-1': at('+10m'), 'worker-1': at('-10m'), 'worker-2': at('+10m') } },
  full: { learners: 40, people: 80, workerKills: 3 },
  short: { learners: 8, people: 20, workerKills: 1 },
  async run({ house, chance, size: { learners, people, workerKills } }) {
    const parts = {};
    const broken = [];
    for (const [scenario, size] of [
      [quizAnswers, { learners, databaseKills: 1, apiKills: 1 }], [certificates, { people, kills: workerKills }], [reminders, { people, kills: workerKills }],
    ]) {
      const result = await scenario.run({ house, chance: chance.own(scenario.name), size });
      parts[scenario.name] = result.figures;
      broken.push(...result.broken);
      if (result.figures.seconds > IN_TIME_S) broken.push(`slow: ${scenario.name} took ${result.figures.seconds} s`);
    }
    return { figures: parts, broken };
  },
};
