import type { Notice, PastNotice } from './notice';
import { notice20261123 } from './notice-2026-11-23';
import { notice20261127 } from './notice-2026-11-27';
import { notice20261128 } from './notice-2026-11-28';

/** The one people accept now. */
export const CURRENT_NOTICE: Notice = notice20261128;

/** What people accepted before, word for word, oldest first. */
export const PAST_NOTICES: readonly PastNotice[] = [notice20261123, notice20261127];

/** Newest first. */
export const NOTICES: readonly PastNotice[] = [...PAST_NOTICES, CURRENT_NOTICE].reverse();
