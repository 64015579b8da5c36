// All scenarios, in the order in which they run.
import certificates from './scenarios/certificates.mjs';
import clockSkew from './scenarios/clock-skew.mjs';
import duplicateDelivery from './scenarios/duplicate-delivery.mjs';
import fullDisk from './scenarios/full-disk.mjs';
import outbox from './scenarios/outbox.mjs';
import quizAnswers from './scenarios/quiz-answers.mjs';
import redisGone from './scenarios/redis-gone.mjs';
import reminders from './scenarios/reminders.mjs';
import rollingRestart from './scenarios/rolling-restart.mjs';
import slowMail from './scenarios/slow-mail.mjs';
import twoTabs from './scenarios/two-tabs.mjs';

/** @type {import('./run-scenario.mjs').Scenario[]} */
export const scenarios = [quizAnswers, certificates, outbox, reminders, rollingRestart, twoTabs, duplicateDelivery, slowMail, clockSkew, redisGone, fullDisk];
