import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The second step of one account. */
@Entity()
export class TwoStep {
  @ForeignKey('Account')
  @PrimaryColumn({ type: 'uuid' })
  accountId!: string;

  /** Through `TwoStepSecrets`, always. */
  @Column({ type: 'bytea' })
  secret!: Buffer;

  @Column({ type: 'timestamptz' })
  startedAt!: Date;

  /** Null until the person has shown that their telephone has it, and again once it was turned off. */
  @Column({ type: 'timestamptz', nullable: true })
  confirmedAt!: Date | null;

  /** The half minute of the last code that was taken: none is taken twice. */
  @Column({ type: 'bigint', nullable: true })
  lastStep!: string | null;

  @Column({ type: 'uuid', default: () => 'gen_random_uuid()' })
  recoveryId!: string;

  /** Wrong codes in a row; counted before they are looked at. */
  @Column({ type: 'integer', default: 0 })
  failures!: number;

  @Column({ type: 'timestamptz', nullable: true })
  triedAt!: Date | null;
}
