// What an image of ours must be, beside what the parser's own checks find.
import dockerfileUtils from 'dockerfile-utils';
import { lastOf, readDockerfile, standingOn } from './read-dockerfile.mjs';

const SECRETIVE = /PASS|SECRET|TOKEN|_KEY\b|DATABASE_URL|REDIS_URL|SMTP_URL|OWNER_URL/;

/** What is wrong, in sentences. @param {string} text @param {{ targets: string[], node: string }} wanted `node`: the version that package.json pins @returns {string[]} */
export function faultsInDockerfile(text, { targets, node }) {
  const stages = readDockerfile(text);
  return [
    ...dockerfileUtils.validate(text).map(({ message, range }) => `line ${range.start.line + 1}: ${message}`),
    ...stages.flatMap((stage) => faultsOfStage(stage, stages, node)),
    ...targets.flatMap((target) => faultsOfTarget(target, stages)),
  ];
}

/** @param {import('./read-dockerfile.mjs').Stage} stage @param {import('./read-dockerfile.mjs').Stage[]} stages @param {string} node */
function faultsOfStage({ name, base, instructions }, stages, node) {
  const faults = [];
  const isOurs = stages.some((candidate) => candidate.name === base);
  const [image, tag = ''] = base.split(':');
  if (!isOurs && !/^\d+\.\d+/.test(tag)) faults.push(`${name}: ${base} is not pinned to a version`);
  if (image === 'node' && !tag.startsWith(`${node}-`)) faults.push(`${name}: ${base}, and package.json pins Node ${node}`);
  for (const { keyword, words, text } of instructions) {
    if (keyword === 'ADD') faults.push(`${name}: ADD fetches and unpacks; COPY copies`);
    if (keyword === 'ENV' || keyword === 'ARG') for (const word of words) if (SECRETIVE.test(word.split('=')[0])) faults.push(`${name}: ${keyword} ${word.split('=')[0]} would be in the image for everybody`);
    if (keyword === 'RUN' && /\bcurl\b|\bwget\b/.test(text)) faults.push(`${name}: RUN fetches what no lock file names`);
    if (keyword === 'RUN' && /\bnpm (i|install|add)\b/.test(text)) faults.push(`${name}: npm install does not keep to the lock file; npm ci does`);
  }
  return faults;
}

/** @param {string} target @param {import('./read-dockerfile.mjs').Stage[]} stages */
function faultsOfTarget(target, stages) {
  const chain = standingOn(stages, target);
  if (chain.length === 0) return [`${target}: there is no such stage`];
  const faults = [];
  const user = lastOf(chain, 'USER')?.words[0] ?? 'root';
  if (!/^[1-9]\d{3,}:[1-9]\d{3,}$/.test(user)) faults.push(`${target}: USER ${user} is not a fixed number that is not root's`);
  if (!/-slim$/.test(chain[0].base)) faults.push(`${target}: ${chain[0].base} is not slim`);
  if (!lastOf(chain, 'HEALTHCHECK')) faults.push(`${target}: has no HEALTHCHECK`);
  if (!lastOf(chain, 'STOPSIGNAL')) faults.push(`${target}: has no STOPSIGNAL`);
  // A shell in between would take the signal for itself.
  for (const keyword of ['CMD', 'ENTRYPOINT']) if (lastOf(chain, keyword)?.isList === false) faults.push(`${target}: ${keyword} is not a list`);
  if (!lastOf(chain, 'CMD')) faults.push(`${target}: has no CMD`);
  return faults;
}
