/** One key for one act: the same words sent again bring the same key, other words another. */
export class OneKey {
  private sent: { readonly words: string; readonly key: string } | undefined;

  for(body: unknown): string {
    const words = JSON.stringify(body);
    if (this.sent?.words !== words) this.sent = { words, key: crypto.randomUUID() };
    return this.sent.key;
  }
}
