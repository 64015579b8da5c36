import type { OptionalField } from '@aula/identity/contract/optional-details';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One thing a person says about themselves because they want to, with their consent; or, emptied, that they took it back. */
@Entity('optional_detail')
export class OptionalDetailRow {
  @ForeignKey('Account')
  @PrimaryColumn({ type: 'uuid' })
  accountId!: string;

  @PrimaryColumn({ type: 'text' })
  field!: OptionalField;

  /** Null once it was withdrawn. */
  @Column({ type: 'jsonb', nullable: true })
  value!: { readonly choices: readonly string[]; readonly words: string } | null;

  @Column({ type: 'text' })
  purposeVersion!: string;

  @Column({ type: 'timestamptz' })
  consentedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;
}
