import { TestBed } from '@angular/core/testing';
import { catalogueErrors } from '@aula/catalogue/contract';
import { certificatesErrors } from '@aula/certificates/contract';
import { enrolmentErrors } from '@aula/enrolment/contract';
import { identityErrors } from '@aula/identity/contract';
import { notificationsErrors } from '@aula/notifications/contract';
import { platformErrors, ProblemError } from '@aula/platform/contract';
import { learnProblemTexts, ProblemSentences } from '@aula/platform/web';
import { quizzesErrors } from '@aula/quizzes/contract';
import { reportingErrors } from '@aula/reporting/contract';
import { territoryErrors } from '@aula/territory/contract';
import { adminTexts, identityTexts } from '@aula/identity/web/testing';
import { domainTexts } from './app.domains';

const codes = Object.keys({ ...platformErrors, ...territoryErrors, ...identityErrors, ...notificationsErrors, ...catalogueErrors, ...enrolmentErrors, ...quizzesErrors, ...certificatesErrors, ...reportingErrors });

it.each(codes)('%s has a sentence of its own', (code) => {
  TestBed.configureTestingModule({ providers: [domainTexts, learnProblemTexts(identityTexts), learnProblemTexts(adminTexts)] });
  const problem = (which: string) => new ProblemError({ status: 400, code: which, title: '', correlationId: '' });
  const sentences = TestBed.inject(ProblemSentences);
  expect(sentences.of(problem(code))).toMatch(/[.?]$/);
  if (code !== 'request.unexpected') expect(sentences.of(problem(code))).not.toBe(sentences.of(problem('no.such-code')));
});
