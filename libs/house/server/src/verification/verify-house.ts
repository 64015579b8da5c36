import { CertificateFiles } from '@aula/certificates/server';
import { Database, system } from '@aula/platform/server';
import type { INestApplicationContext } from '@nestjs/common';
import { readInvariants } from './invariants';

/** A promise, and what breaks it: nothing, as a rule. */
export interface Verified {
  readonly promise: string;
  readonly sentence: string;
  readonly broken: readonly string[];
}

/**
 * Promises about what is late. A house that stood still, or was restored, breaks them until its worker has caught up; then they hold without anybody's
 * help. None of the others does.
 */
export const KEPT_BY_THE_WORKER: readonly string[] = ['platform.outbox-is-relayed', 'platform.delivery-is-asked-for', 'platform.schedule-is-on-time', 'identity.entry-is-sealed-in-time'];

/** What no table can tell: whether the papers are still those that were issued. */
const FILES = { promise: 'certificates.file-is-as-issued', sentence: 'El archivo de cada constancia está completo y es el que se emitió.' };

/** Looks at every promise, as the house, which alone sees all rows. Changes nothing, and may run while people work. */
export async function verifyHouse(house: INestApplicationContext): Promise<Verified[]> {
  const db = house.get(Database);
  const verified: Verified[] = [];
  for (const { promise, sentence, sql } of readInvariants()) {
    const rows = await db.as(system, () => db.query<{ subject: string }>(sql));
    verified.push({ promise, sentence, broken: rows.map(({ subject }) => subject) });
  }
  return [...verified, { ...FILES, broken: await house.get(CertificateFiles).changed(system) }];
}
