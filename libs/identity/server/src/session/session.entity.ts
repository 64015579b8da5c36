import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One signed-in browser. The table holds a hash: who reads it cannot sign in with it. */
@Entity()
export class Session {
  /** SHA-256 of the id in the cookie. */
  @PrimaryColumn({ type: 'bytea' })
  hash!: Buffer;

  @ForeignKey('Account')
  @Column({ type: 'uuid' })
  accountId!: string;

  /** Family of browser and system, "Firefox en Android": enough to know one's own, and no more. */
  @Column({ type: 'text' })
  device!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  /** Up to five minutes old. */
  @Column({ type: 'timestamptz' })
  lastSeenAt!: Date;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}
