// A Dockerfile as what it is: stages, each on another or on an image, with what they do in order.
import dockerfileAst from 'dockerfile-ast';

/**
 * @typedef {object} Instruction
 * @property {string} keyword
 * @property {Record<string, string>} flags such as `from`
 * @property {string[]} words after the flags; those of the list, where it is written as one
 * @property {boolean} isList `["node", "main.js"]`: run as it stands, by no shell
 * @property {string} text as one line
 */
/** @typedef {{ name: string, base: string, instructions: Instruction[] }} Stage */

/** @param {string} text @returns {Stage[]} */
export function readDockerfile(text) {
  /** @type {Stage[]} */
  const stages = [];
  for (const parsed of dockerfileAst.DockerfileParser.parse(text).getInstructions()) {
    const instruction = read(parsed);
    const [base, , name] = instruction.words;
    if (instruction.keyword === 'FROM') stages.push({ name: name ?? '', base, instructions: [] });
    else stages.at(-1)?.instructions.push(instruction);
  }
  return stages;
}

/** The stage and all it stands on, from the ground up. @param {Stage[]} stages @param {string} name @returns {Stage[]} */
export function standingOn(stages, name) {
  const stage = stages.find((candidate) => candidate.name === name);
  return stage ? [...standingOn(stages, stage.base), stage] : [];
}

/** The last one that counts, in a stage or below it. @param {Stage[]} chain @param {string} keyword */
export const lastOf = (chain, keyword) => chain.flatMap(({ instructions }) => instructions).findLast((instruction) => instruction.keyword === keyword);

/** What processes of the image find in their environment. @param {Stage[]} chain @returns {Record<string, string>} */
export function environmentOf(chain) {
  const words = chain.flatMap(({ instructions }) => instructions).filter(({ keyword }) => keyword === 'ENV').flatMap(({ words: given }) => given);
  return Object.fromEntries(words.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]));
}

/** @param {any} parsed @returns {Instruction} */
function read(parsed) {
  const flags = Object.fromEntries((parsed.getFlags?.() ?? []).map((/** @type {any} */ flag) => [flag.getName(), flag.getValue()]));
  const words = parsed.getArguments().map((/** @type {any} */ word) => word.getValue());
  const text = words.join(' ');
  const list = /\[.*\]$/.exec(text)?.[0];
  const isList = list !== undefined && (text.startsWith('[') || text.startsWith('CMD ['));
  return { keyword: parsed.getKeyword(), flags, words: isList ? JSON.parse(list) : words, isList, text };
}
