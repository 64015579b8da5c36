const LOOK_AGAIN_MS = 5;

/** Waits for the thing itself; the test's own time-out is the limit. */
export async function eventually(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => { setTimeout(resolve, LOOK_AGAIN_MS); });
}
