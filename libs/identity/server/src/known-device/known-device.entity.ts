import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A browser in which the account was signed in. It opens nothing; it keeps strangers from shutting the owner out. */
@Entity()
export class KnownDevice {
  /** SHA-256 of the id in the cookie. */
  @PrimaryColumn({ type: 'bytea' })
  hash!: Buffer;

  @ForeignKey('Account')
  @PrimaryColumn({ type: 'uuid' })
  accountId!: string;

  @Column({ type: 'timestamptz' })
  firstUsedAt!: Date;

  @Column({ type: 'timestamptz' })
  lastUsedAt!: Date;

  /** Since the passphrase was changed elsewhere: perhaps somebody else used it. */
  @Column({ type: 'timestamptz', nullable: true })
  forgottenAt!: Date | null;
}
