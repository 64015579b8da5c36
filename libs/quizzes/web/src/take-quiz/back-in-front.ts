/** Does the work whenever the person comes back to this page: from another tab, another program, or the locked screen. Answers with a way to end that. */
export function whenBackInFront(document: Document, work: () => void): () => void {
  const window = document.defaultView;
  const look = () => { if (document.visibilityState === 'visible') work(); };
  document.addEventListener('visibilitychange', look);
  window?.addEventListener('focus', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    window?.removeEventListener('focus', look);
  };
}
