import { type EnvironmentProviders, inject, Injectable, InjectionToken, provideEnvironmentInitializer, type Provider } from '@angular/core';
import { ProblemError } from '@aula/platform/contract';
import { platformTexts } from './platform.texts';

/** Figures of a problem, for the sentence to name. */
export type ProblemDetails = Readonly<Record<string, string | number>>;

/**
 * One sentence per error code. Every domain writes `<domain>.texts.ts`:
 * `export const quizzesTexts: ProblemTexts<keyof typeof quizzesErrors> = { … }`, so that a code without a text does not compile.
 */
export type ProblemTexts<Code extends string = string> = Readonly<Record<Code, (details: ProblemDetails) => string>>;

const PROBLEM_TEXTS = new InjectionToken<readonly ProblemTexts[]>('PROBLEM_TEXTS');

/** Listed once per domain in `apps/web`'s configuration. */
export function provideProblemTexts(texts: ProblemTexts): Provider {
  return { provide: PROBLEM_TEXTS, useValue: texts, multi: true };
}

/** For a list of routes that is loaded later: its sentences come with it, and stay. */
export function learnProblemTexts(texts: Partial<ProblemTexts>): EnvironmentProviders {
  return provideEnvironmentInitializer(() => { inject(ProblemSentences).learn(texts); });
}

/** What happened, what was kept, what to do. `texts` adds to the platform's own. */
export function sentenceFor(error: unknown, texts: Partial<ProblemTexts> = {}): string {
  const all: Partial<ProblemTexts> = { ...platformTexts, ...texts };
  if (!(error instanceof ProblemError)) return platformTexts['request.unexpected']({});
  const write = all[error.problem.code] ?? platformTexts['request.unexpected'];
  return write(error.problem.details ?? {});
}

@Injectable({ providedIn: 'root' })
export class ProblemSentences {
  private texts: Partial<ProblemTexts> = Object.fromEntries((inject(PROBLEM_TEXTS, { optional: true }) ?? []).flatMap((texts) => Object.entries(texts)));

  learn(texts: Partial<ProblemTexts>): void {
    this.texts = { ...this.texts, ...texts };
  }

  of(error: unknown): string {
    return sentenceFor(error, this.texts);
  }
}
