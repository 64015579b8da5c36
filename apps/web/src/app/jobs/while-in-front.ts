/** Does the work every so often while the page is in front of somebody: a tab behind others asks for nothing. Answers with a way to end that. */
export function whileInFront(document: Document, milliseconds: number, work: () => void): () => void {
  const timer = setInterval(() => { if (document.visibilityState === 'visible') work(); }, milliseconds);
  return () => { clearInterval(timer); };
}
