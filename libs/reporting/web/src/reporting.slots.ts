import type { Provider } from '@angular/core';

/** Reporting shows nothing on the pages of lower floors yet. */
export const reportingSlots: Provider[] = [];
