import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One signed-in browser. The table holds a hash: who reads it cannot sign in with it. */
@Entity()
export class Session {
  /** SHA-256 of the id in the cookie. */
  @PrimaryColumn({ type: 'bytea' })
  hash!: Buffer;

  /** How it is named without giving it away. */
  @Column({ type: 'uuid', unique: true, default: () => 'gen_random_uuid()' })
  id!: string;

  @ForeignKey('Account')
  @Column({ type: 'uuid' })
  accountId!: string;

  /** Families of browser and system, Firefox and Android: enough to know one's own, and no more. Null where the browser did not say. */
  @Column({ type: 'text', nullable: true })
  browser!: string | null;

  @Column({ type: 'text', nullable: true })
  system!: string | null;

  /** How the person showed who they are; null for sessions from before that was kept. */
  @Column({ type: 'text', nullable: true })
  startedBy!: 'passphrase' | 'mailed-code' | 'mailed-link' | null;

  /** On a device that other people use too. */
  @Column({ type: 'boolean', default: false })
  isShared!: boolean;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  /** Up to five minutes old; of a shared one, half a minute. */
  @Column({ type: 'timestamptz' })
  lastSeenAt!: Date;

  /** That of a shared one moves on with each use. */
  @Column({ type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}
