import type { PolicyReport } from '@aula/platform/contract';

/** What may stand in a log and a figure. */
export interface Violation {
  /** Such as `script-src-elem`; `other` for what no browser calls a directive. */
  readonly directive: string;
  /** `inline`, `eval`, `trusted-types-sink`, or the origin it came from. */
  readonly blocked: string;
  /** The file of ours that tried, without its folder. */
  readonly file: string;
}

const DIRECTIVES = new Set([
  'default-src', 'script-src', 'script-src-elem', 'script-src-attr', 'style-src', 'style-src-elem', 'style-src-attr', 'img-src', 'font-src', 'connect-src', 'manifest-src',
  'media-src', 'object-src', 'frame-src', 'worker-src', 'child-src', 'base-uri', 'form-action', 'frame-ancestors', 'require-trusted-types-for', 'trusted-types',
]);
const WORD = /^[a-z-]{1,30}$/;
const FILE = /\/([\w.-]{1,80}\.js)$/;

/** Addresses of pages hold folios, tokens and searches, and a report comes from whoever likes to send one: only what is known by its form is told on. */
export function toldViolation({ 'csp-report': report }: PolicyReport): Violation {
  const directive = (report['effective-directive'] ?? report['violated-directive'] ?? '').split(' ')[0] ?? '';
  return {
    directive: DIRECTIVES.has(directive) ? directive : 'other',
    blocked: blockedBy(report['blocked-uri'] ?? ''),
    file: FILE.exec(report['source-file'] ?? '')?.[1] ?? '',
  };
}

function blockedBy(given: string): string {
  if (WORD.test(given)) return given;
  const { protocol, host } = URL.canParse(given) ? new URL(given) : { protocol: '', host: '' };
  if (/^https?:$/.test(protocol)) return `${protocol}//${host}`.slice(0, 100);
  return WORD.test(protocol.slice(0, -1)) ? protocol : 'other';
}
