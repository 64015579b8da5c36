import { type AnswerSaved, type Response, sameResponse, type SaveAnswer, type SavedAnswer } from '@aula/quizzes/contract';

/** What the server does with the answers of one attempt, for specs: within a writer the highest revision, between writers the last arrival. */
export class AnswerServer {
  private readonly kept: SavedAnswer[] = [];
  private arrivals = 0;

  take(questionKey: string, { response, writer, revision, seen }: SaveAnswer): AnswerSaved {
    const index = this.kept.findIndex((one) => one.questionKey === questionKey && one.writer === writer);
    const isTaken = (this.kept[index]?.revision ?? 0) < revision;
    if (isTaken) {
      if (index >= 0) this.kept.splice(index, 1);
      this.kept.push({ questionKey, response, writer, revision, arrival: ++this.arrivals, savedAt: '2026-11-23T10:00:00Z' });
    }
    const answer = this.standing(questionKey) as SavedAnswer;
    const others = this.kept.filter((one) => one.questionKey === questionKey && one.writer !== writer && one.arrival > seen && one.arrival < answer.arrival);
    const last = others.at(-1);
    const replaced = answer.writer === writer && last && !sameResponse(last.response, answer.response) ? last.response : null;
    return { answer, replaced, newer: this.news(seen).filter((one) => one.questionKey !== questionKey) };
  }

  /** As another device would save it. */
  save(questionKey: string, response: Response, writer = 'e0000000-0000-4000-8000-00000000000e'): SavedAnswer {
    return this.take(questionKey, { response, writer, revision: this.arrivals + 1, seen: this.arrivals }).answer;
  }

  /** In the order of arrival, so that the last is the one that stands. */
  standing(questionKey: string): SavedAnswer | undefined {
    return this.kept.filter((one) => one.questionKey === questionKey).at(-1);
  }

  all(): SavedAnswer[] {
    return this.kept.filter((one) => one === this.standing(one.questionKey));
  }

  news(seen: number): SavedAnswer[] {
    return this.all().filter(({ arrival }) => arrival > seen);
  }
}
