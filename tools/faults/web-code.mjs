// The web's own code for keeping and sending answers, and the contracts: learners here do what a browser does, not something like it.
import { readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compile } from '../compile.mjs';
import { root } from '../steps.mjs';

const OUT = join(root, 'dist/faults');
const DOMAINS = ['platform', 'territory', 'identity', 'catalogue', 'enrolment', 'quizzes', 'certificates'];
const OF_THE_WEB = ['answer-outbox', 'held-answers', 'judge'].map((name) => `libs/quizzes/web/src/take-quiz/${name}.ts`);

rmSync(OUT, { recursive: true, force: true });
const contracts = DOMAINS.map((domain) => `libs/${domain}/contract/src`).flatMap((folder) => readdirSync(join(root, folder)).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts')).map((name) => `${folder}/${name}`));
await Promise.all([...contracts, ...OF_THE_WEB].map((file) => compile(join(root, file), OUT)));

const open = createRequire(join(OUT, 'x.js'));
const contractOf = (domain) => open(`./libs/${domain}/contract/src/index.js`);

export const { addressOf, problem, ProblemError } = contractOf('platform');
export const { enrolmentApi } = contractOf('enrolment');
export const { quizzesApi, sameResponse } = contractOf('quizzes');
export const { certificatesApi } = contractOf('certificates');
export const { AnswerOutbox } = open('./libs/quizzes/web/src/take-quiz/answer-outbox.js');
export const { judge, codeOf } = open('./libs/quizzes/web/src/take-quiz/judge.js');
