import { endpoint, named, nothing } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { session } from './account';

/** Six digits of the application, or one of the codes on paper; as people type them. */
const secondCode = z.string().check(z.overwrite((text) => text.trim()), z.minLength(6), z.maxLength(40));

export const enterSecondStep = named('EnterSecondStep', z.strictObject({ code: secondCode }));

export const twoStep = named('TwoStep', z.object({
  isOn: z.boolean(),
  /** By a role that the person has; then it cannot be turned off. */
  isRequired: z.boolean(),
  recoveryCodesLeft: z.int(),
}));
export type TwoStep = z.infer<typeof twoStep>;

/** What a telephone is to know: as a drawing to look at, and as letters to type. */
export const twoStepKey = named('TwoStepKey', z.object({
  key: z.string(),
  /** `otpauth://…`, for whoever reads this on the telephone itself. */
  address: z.string(),
  /** Of the QR code: squares along a side, and the dark ones as a path of SVG. */
  size: z.int(),
  path: z.string(),
}));
export type TwoStepKey = z.infer<typeof twoStepKey>;

export const recoveryCodes = named('RecoveryCodes', z.object({ codes: z.array(z.string()) }));
export type RecoveryCodes = z.infer<typeof recoveryCodes>;

const own = 'identity.two-step.save-own';

export const twoStepApi = {
  /** After the first step, in the same browser. */
  enterSecondStep: endpoint({ method: 'POST', path: '/session/second-step', allow: 'public', body: enterSecondStep, response: session }),
  readTwoStep: endpoint({ method: 'GET', path: '/account/two-step', allow: own, response: twoStep }),
  /** Nothing asks for it before it is confirmed. Asked again, the same key. */
  startTwoStep: endpoint({ method: 'POST', path: '/account/two-step', allow: own, response: twoStepKey }),
  /** Turns it on, with a first code. The recovery codes are shown this once. */
  confirmTwoStep: endpoint({ method: 'PUT', path: '/account/two-step', allow: own, body: enterSecondStep, response: recoveryCodes }),
  /** Those before are worth nothing any more. */
  renewRecoveryCodes: endpoint({ method: 'POST', path: '/account/two-step/recovery-codes', allow: own, body: enterSecondStep, response: recoveryCodes }),
  turnOffTwoStep: endpoint({ method: 'POST', path: '/account/two-step/off', allow: own, body: enterSecondStep, response: named('TwoStepOff', nothing) }),
};
