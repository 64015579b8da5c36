import { createHash } from 'node:crypto';
import type { Language } from '@aula/platform/contract';
import type { Notice, Operator } from './notice';

/** Of the very words a person had before them, short and full: what was accepted can be proven against the texts, whoever operated the site then. */
export function noticeSeal(notice: Notice, language: Language, operator: Operator): string {
  const write = language === 'en' ? 'inEnglish' : 'inSpanish';
  return createHash('sha256').update(JSON.stringify([notice.simplified[write](operator), notice[write](operator)])).digest('hex');
}
