const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Whether a `Host` header names the machine that the browser runs on: nobody stands in between. */
export function isThisMachine(host: string): boolean {
  return LOOPBACK.test(host);
}
