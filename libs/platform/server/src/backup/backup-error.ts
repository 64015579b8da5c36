/** Why a backup was not made, does not count as one, or was not restored. Whoever asked says it in a sentence. */
export type BackupFault =
  | 'under-way' | 'rows-hidden' | 'not-a-backup' | 'unknown-format' | 'damaged'
  | 'not-empty' | 'newer-code' | 'other-columns' | 'other-files' | 'differs';

export class BackupError extends Error {
  /** `about` names a table, a file or a migration; never what stands in it. */
  constructor(readonly fault: BackupFault, readonly about: string = '') {
    super(about ? `${fault}: ${about}` : fault);
  }
}
