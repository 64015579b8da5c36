import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A code on a sheet of paper, with which somebody without an e-mail chooses a new passphrase, once. */
@Entity()
export class RecoveryCode {
  @ForeignKey('Account')
  @PrimaryColumn({ type: 'uuid' })
  accountId!: string;

  @Column({ type: 'bytea', unique: true })
  hash!: Buffer;

  /** Null where the house itself issued it. */
  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @Column({ type: 'uuid', nullable: true })
  issuedBy!: string | null;

  @Column({ type: 'timestamptz' })
  issuedAt!: Date;

  @Column({ type: 'timestamptz' })
  endsAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  usedAt!: Date | null;

  /** The attempt that used it. */
  @Column({ type: 'uuid', nullable: true })
  usedBy!: string | null;
}
