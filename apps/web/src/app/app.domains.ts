import type { Provider } from '@angular/core';
import { catalogueSlots, catalogueTexts } from '@aula/catalogue/web';
import { certificatesSlots, certificatesTexts } from '@aula/certificates/web';
import { enrolmentSlots, enrolmentTexts } from '@aula/enrolment/web';
import { identitySlots } from '@aula/identity/web';
import { notificationsSlots, notificationsTexts } from '@aula/notifications/web';
import { provideProblemTexts } from '@aula/platform/web';
import { quizzesSlots, quizzesTexts } from '@aula/quizzes/web';
import { reportingSlots, reportingTexts } from '@aula/reporting/web';
import { territoryTexts } from '@aula/territory/web';

/** What each domain says when something goes wrong. Identity's sentences come with its pages. */
export const domainTexts: Provider[] = [
  territoryTexts, notificationsTexts, catalogueTexts, enrolmentTexts, quizzesTexts, certificatesTexts, reportingTexts,
].map(provideProblemTexts);

/** What each domain shows in the pages of those below it. Loaded when the page is. */
export const domainSlots: Provider[] = [identitySlots, notificationsSlots, catalogueSlots, enrolmentSlots, quizzesSlots, certificatesSlots, reportingSlots];
