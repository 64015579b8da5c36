// Texts of the interface in both languages: each has English, none is left over, and one id never stands for two texts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../steps.mjs';

const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const { i18n } = read('apps/web/project.json');

/** Files with English, one for each domain. */
export const englishFiles = i18n.locales.en.translation;

/** What stands in names, numbers and signs alone is the same in both. */
const SAME_IN_BOTH = /^(\{\$\w+\}|[\s·,.:%()\d→«»]|Aula Abierta|Video|No\.?)*$/;

/**
 * @param {Record<string, string>} source texts in Spanish, by id
 * @param {Record<string, Record<string, string>>} english texts by file and id
 * @returns {string[]} one sentence for each fault
 */
export function faultsOf(source, english) {
  const translated = Object.entries(english).flatMap(([file, texts]) => Object.entries(texts).map(([id, text]) => ({ file, id, text })));
  const known = new Map(translated.map(({ id, text }) => [id, text]));
  return [
    ...Object.keys(source).filter((id) => !/^[a-z-]+\.[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(id)).map((id) => `${id}: write an id of your own, @@domain.what («${source[id]}»)`),
    ...Object.keys(source).filter((id) => !known.has(id)).map((id) => `${id}: has no English («${source[id]}»)`),
    ...translated.filter(({ id }) => source[id] === undefined).map(({ file, id }) => `${file}: ${id} stands nowhere any more`),
    ...translated.filter(({ id, text }) => source[id] !== undefined && placesIn(text) !== placesIn(source[id])).map(({ file, id }) => `${file}: ${id} has other places to fill in than the Spanish text`),
    ...translated.filter(({ id, text }) => text === source[id] && !SAME_IN_BOTH.test(text)).map(({ file, id }) => `${file}: ${id} is still in Spanish`),
    ...translated.filter(({ file, id }) => !file.endsWith(`/${id.split('.')[0]}.en.json`)).map(({ file, id }) => `${file}: ${id} belongs to another domain`),
  ];
}

function placesIn(text) {
  return (text.match(/\{\$\w+\}/g) ?? []).sort().join();
}

/** English as it is committed. */
export function committedEnglish() {
  return Object.fromEntries(englishFiles.map((file) => [file, read(file).translations]));
}
