import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { WayIn } from '../session/way-in';

/** Somebody who has shown the first of two things. No session: it opens nothing but the second step. */
@Entity()
export class PendingSignIn {
  /** SHA-256 of the id in the cookie. */
  @PrimaryColumn({ type: 'bytea' })
  hash!: Buffer;

  @ForeignKey('Account')
  @Column({ type: 'uuid' })
  accountId!: string;

  @Column({ type: 'text' })
  startedBy!: WayIn;

  /** Whether the session that follows is to be a shared one. */
  @Column({ type: 'boolean', default: false })
  isShared!: boolean;

  @Column({ type: 'timestamptz' })
  startedAt!: Date;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  enteredAt!: Date | null;
}
