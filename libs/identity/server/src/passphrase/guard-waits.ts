const DOUBLING = [1, 2, 4, 8, 15, 30] as const;
const LONGEST = 60;

/** Seconds to wait after so many wrong tries in a row; after the last of them the passphrase opens nothing for a day. */
function waits(free: number, all: number): readonly number[] {
  return Array.from({ length: all }, (_, index) => (index < free ? 0 : DOUBLING[index - free] ?? LONGEST));
}

/** From anywhere: NIST SP 800-63B-4 bears a hundred tries, OWASP fewer. */
export const STRANGER_WAITS = waits(5, 20);

/** From a browser in which the account was signed in before: whoever mistypes there is most likely the owner. */
export const KNOWN_DEVICE_WAITS = waits(10, 50);
