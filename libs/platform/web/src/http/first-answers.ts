import { DOCUMENT, inject, Injectable } from '@angular/core';

/** Answers that came with the page itself, so that its first questions need not travel. Each is given once: the next time it may be another. */
@Injectable({ providedIn: 'root' })
export class FirstAnswers {
  private readonly answers = readAnswers(inject(DOCUMENT).getElementById('first-answers')?.textContent);

  take(address: string): unknown {
    const answer = this.answers.get(address);
    this.answers.delete(address);
    return answer;
  }
}

function readAnswers(text: string | null | undefined): Map<string, unknown> {
  return new Map(Object.entries(text ? (JSON.parse(text) as Record<string, unknown>) : {}));
}
