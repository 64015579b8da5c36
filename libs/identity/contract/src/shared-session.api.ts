import { endpoint, named } from '@aula/platform/contract';
import * as z from 'zod/mini';

/** A session on a device that other people use too ends after so long without use. */
export const SHARED_IDLE_MINUTES = 30;

/**
 * 32 bytes in base64url, the same for an account at each sign-in: with it a device keeps unsent work so that nobody else can read it. `earlier`: from server
 * keys of before, newest first, that open what was kept then.
 */
export const workKey = named('WorkKey', z.object({ key: z.string(), earlier: z.array(z.string()) }));
export type WorkKey = z.infer<typeof workKey>;

export const sharedSessionApi = {
  /** Of the person who asks, and never stored by the browser. */
  readWorkKey: endpoint({ method: 'GET', path: '/session/work-key', allow: 'identity.session.read-own', response: workKey }),
};
