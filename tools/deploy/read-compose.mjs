// A compose file with its anchors followed and its variables filled in, as `docker compose config` would say it.
import { parse } from 'yaml';

/**
 * @typedef {object} Service
 * @property {string} [image]
 * @property {{ context: string, dockerfile: string, target: string }} [build]
 * @property {string[]} [command]
 * @property {string[]} [entrypoint]
 * @property {Record<string, string>} [environment]
 * @property {string[]} [secrets]
 * @property {string[]} [volumes]
 * @property {string[]} [networks]
 * @property {string[]} [ports]
 * @property {string} [restart]
 * @property {boolean} [read_only]
 * @property {string[]} [cap_drop]
 * @property {string[]} [security_opt]
 * @property {{ test: string[] }} [healthcheck]
 * @property {{ driver: string, options: Record<string, string> }} [logging]
 * @property {{ resources: { limits: { memory: string, cpus: string } } }} [deploy]
 * @property {Record<string, { condition: string }>} [depends_on]
 */
/** @typedef {{ services: Record<string, Service>, secrets: Record<string, { file: string }>, networks: Record<string, { internal?: boolean }>, volumes: Record<string, object> }} Compose */

/** @param {string} text @param {Record<string, string>} variables @returns {Compose} */
export const readCompose = (text, variables) => filled(parse(text, { merge: true }), variables);

/** Lines of `NAME=value`. @param {string} text @returns {Record<string, string>} */
export function readEnvFile(text) {
  const lines = text.split('\n').filter((line) => /^\w+=/.test(line));
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

/** `${NAME}`, `${NAME:-otherwise}` and `${NAME:?what is missing}` become what they stand for. @param {any} value @param {Record<string, string>} variables @returns {any} */
function filled(value, variables) {
  if (typeof value === 'string') return value.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name, how, words) => {
    if (variables[name]) return variables[name];
    if (how === '-') return words;
    throw new Error(`${name} is not given${how === '?' ? `: ${words}` : ''}`);
  });
  if (Array.isArray(value)) return value.map((entry) => filled(entry, variables));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, filled(entry, variables)]));
}
