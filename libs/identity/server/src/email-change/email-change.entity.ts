import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';

/** One change of e-mail. For seven days whoever reads the old mailbox may take it back. */
@Entity()
export class EmailChange {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @ForeignKey('Account')
  @Column({ type: 'uuid' })
  accountId!: string;

  @Column({ type: 'text' })
  oldEmail!: string;

  @Column({ type: 'text' })
  newEmail!: string;

  @Column({ type: 'timestamptz' })
  changedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  undoneAt!: Date | null;
}
