import type { Notice } from '@aula/notifications/contract';

export function aNotice(changes: Partial<Notice> = {}): Notice {
  return {
    id: '0190b7a0-0000-7000-8000-0000000000a1', subject: 'Tu constancia está lista', text: 'Acreditaste el curso «Fundamentos de gobierno abierto».', language: 'es',
    path: '/constancias', toldAt: '2026-11-20T15:00:00Z', readAt: null, ...changes,
  };
}

/** So many, the newest first. */
export function someNotices(count: number, from = 1): Notice[] {
  return Array.from({ length: count }, (_, index) => aNotice({ id: `0190b7a0-0000-7000-8000-${String(from + index).padStart(12, '0')}`, subject: `Aviso ${from + index}` }));
}
