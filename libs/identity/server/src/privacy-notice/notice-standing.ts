import type { NoticeStanding } from '@aula/identity/contract';
import type { PastNotice } from './notice';

/** What a person said to notices so far: the newest version they accepted, and the newest they know of. */
export interface KnownNotices {
  readonly accepted: string | null;
  readonly known: string | null;
}

/** Versions are days, so that they compare as text. Only a changed purpose asks again; who never accepted any is asked in any case. */
export function noticeStanding({ accepted, known }: KnownNotices, notices: readonly Pick<PastNotice, 'version' | 'changes'>[]): NoticeStanding {
  if (accepted === null || notices.some(({ version, changes }) => version > accepted && changes.isPurposeChanged)) return 'to-be-asked';
  const newest = known !== null && known > accepted ? known : accepted;
  return notices.some(({ version }) => version > newest) ? 'to-be-told' : 'known';
}
