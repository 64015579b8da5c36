import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Wrong tries in a row for one name, from anywhere or from one known device. Names that nobody has are counted too. */
@Entity()
export class PassphraseGuard {
  /** A hash of the name, and of the device where it is known. */
  @PrimaryColumn({ type: 'bytea' })
  key!: Buffer;

  @Column({ type: 'uuid', unique: true, default: () => 'gen_random_uuid()' })
  id!: string;

  @ForeignKey('Account')
  @Column({ type: 'uuid', nullable: true })
  accountId!: string | null;

  /** Counted before the passphrase is looked at, and taken back when it was right. */
  @Column({ type: 'integer' })
  failures!: number;

  @Column({ type: 'timestamptz' })
  triedAt!: Date;
}
