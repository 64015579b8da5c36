import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Signing up has a row of its own: otherwise the waiting time would tell whether a sign-up made an account. */
export type CodePurpose = 'sign-in' | 'sign-up' | 'change-email';

/** A code and a link that were mailed. The table holds neither, nor the address: `CodeSecrets` derives all of them. */
@Entity()
export class MailedCode {
  @PrimaryColumn({ type: 'text' })
  purpose!: CodePurpose;

  @PrimaryColumn({ type: 'bytea' })
  emailHash!: Buffer;

  /** Another one with each new code. */
  @Column({ type: 'uuid', unique: true, default: () => 'gen_random_uuid()' })
  id!: string;

  /** Null where nobody has the address: the work is the same, and the code opens nothing. */
  @ForeignKey('Account')
  @Column({ type: 'uuid', nullable: true })
  accountId!: string | null;

  @Column({ type: 'timestamptz' })
  sentAt!: Date;

  /** How often since the last quiet day; the next one waits the longer. */
  @Column({ type: 'integer' })
  sendings!: number;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;

  /** Of the code. A link has no tries: it cannot be guessed, and so it works when a stranger has used up all of them. */
  @Column({ type: 'integer' })
  triesLeft!: number;

  @Column({ type: 'timestamptz', nullable: true })
  usedAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  usedBy!: string | null;
}
