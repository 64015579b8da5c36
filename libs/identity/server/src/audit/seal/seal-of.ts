import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** An entry as the database holds it: its instant to the microsecond, which a `Date` does not know. */
export interface SealableEntry {
  readonly id: string;
  readonly action: string;
  readonly actorId: string;
  readonly subjects: readonly string[];
  readonly municipalities: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;
  readonly correlationId: string | null;
  readonly madeAt: string;
}

/** What a seal covers, and what it follows. */
export interface SealContent {
  /** From one on. A number is never used twice, whatever was lost. */
  readonly number: number;
  /** Hash of the seal before, in hex; empty for the first. */
  readonly previous: string;
  readonly sealedAt: string;
  /** In the order of `digests`. */
  readonly entryIds: readonly string[];
  readonly digests: readonly string[];
}

/** What is kept outside of the database. */
export interface SealHead {
  readonly number: number;
  readonly hash: string;
  readonly entries: number;
  /** The highest id that is covered. */
  readonly lastEntry: string;
  readonly sealedAt: string;
}
export type SignedHead = SealHead & { readonly signature: string };

/** SHA-256 of the entry's canonical form, in hex: any change of any column is another digest. */
export function digestOf({ id, action, actorId, subjects, municipalities, details, correlationId, madeAt }: SealableEntry): string {
  return sha256([id, action, actorId, subjects, municipalities, inOrder(details), correlationId, madeAt]);
}

/** Each seal names the one before by its hash: what was sealed once cannot be sealed otherwise later without changing every hash since. */
export function hashOf({ number, previous, sealedAt, entryIds, digests }: SealContent): string {
  return sha256([number, previous, sealedAt, entryIds, digests]);
}

export function headOf(content: SealContent): SealHead {
  const lastEntry = content.entryIds.reduce((last, id) => (BigInt(id) > BigInt(last) ? id : last), '0');
  return { number: content.number, hash: hashOf(content), entries: content.entryIds.length, lastEntry, sealedAt: content.sealedAt };
}

/** By the server's key, which the database does not know. */
export function sign(head: SealHead, secretKey: string): SignedHead {
  return { ...head, signature: signatureOf(head, secretKey) };
}

export function isSigned({ signature, ...head }: SignedHead, secretKey: string): boolean {
  const [given, wanted] = [Buffer.from(signature, 'hex'), Buffer.from(signatureOf(head, secretKey), 'hex')];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function signatureOf({ number, hash, entries, lastEntry, sealedAt }: SealHead, secretKey: string): string {
  return createHmac('sha256', secretKey).update('identity.audit-head\n').update(JSON.stringify([number, hash, entries, lastEntry, sealedAt])).digest('hex');
}

function sha256(canonical: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex');
}

/** Keys in one order at every depth: that in which the database gives them back is nobody's promise. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, inner]) => [key, inOrder(inner)]);
}
