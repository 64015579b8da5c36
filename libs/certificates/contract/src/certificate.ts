import { day, instant, line, named } from '@aula/platform/contract';
import * as z from 'zod/mini';

export const CERTIFICATE_STATES = ['vigente', 'corregida', 'revocada'] as const;

export const certificate = named('Certificate', z.object({
  folio: z.string(),
  state: z.enum(CERTIFICATE_STATES),
  version: z.int(),
  name: z.string(),
  courseKey: z.string(),
  courseTitle: z.string(),
  hours: z.number(),
  completedOn: day,
  issuedAt: instant,
}));
export type Certificate = z.infer<typeof certificate>;

/** A completed course whose certificate is not there yet, and what it waits for. */
export const pendingCertificate = named('PendingCertificate', z.object({
  courseKey: z.string(),
  courseTitle: z.string(),
  waitsFor: z.enum(['name', 'printing']),
}));

export const ownCertificates = named('OwnCertificates', z.object({ items: z.array(certificate), pending: z.array(pendingCertificate) }));
export type OwnCertificates = z.infer<typeof ownCertificates>;

/** The name as it shall stand on certificates. Asked before the first one. */
export const nameOnCertificates = named('NameOnCertificates', z.object({ name: z.string(), confirmedAt: z.nullable(instant) }));
export type NameOnCertificates = z.infer<typeof nameOnCertificates>;

/** Letters of the Latin script with any accent, and the signs that stand in names: what can be set on paper. */
const NAME = /^(?=.*\p{L})[\p{Script=Latin}\p{Mn} .,'’ʼꞌ·-]+$/u;

export const confirmName = named('ConfirmName', z.strictObject({ name: line(160, 2).check(z.regex(NAME)) }));
