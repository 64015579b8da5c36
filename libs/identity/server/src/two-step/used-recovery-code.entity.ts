import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A recovery code that was used: the key keeps it from being used again. */
@Entity()
export class UsedRecoveryCode {
  @PrimaryColumn({ type: 'uuid' })
  recoveryId!: string;

  @PrimaryColumn({ type: 'integer' })
  number!: number;

  @ForeignKey('Account')
  @Column({ type: 'uuid' })
  accountId!: string;

  @Column({ type: 'timestamptz' })
  usedAt!: Date;
}
