import type { InvitedRole } from '@aula/identity/contract/inviting';
import { Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A code with which people open their accounts themselves, as many as its limit says. */
@Entity()
export class InvitationCode {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** As it is written: `7F3K-92QX`. */
  @Column({ type: 'text', unique: true })
  code!: string;

  /** INEGI key of a state or of a municipality. */
  @Column({ type: 'text' })
  placeKey!: string;

  @Column({ type: 'text' })
  role!: InvitedRole;

  /** What the people who come are enrolled in; the catalogue stands above and knows it. */
  @Column({ type: 'text', nullable: true })
  courseKey!: string | null;

  @Column({ type: 'integer' })
  useLimit!: number;

  @Column({ type: 'integer', default: 0 })
  useCount!: number;

  /** On whose calendar the last day ends. */
  @Column({ type: 'text' })
  timeZone!: string;

  @Column({ type: 'timestamptz' })
  endsAt!: Date;

  /** Null where the house itself made it. */
  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @Column({ type: 'uuid', nullable: true })
  madeBy!: string | null;

  @Column({ type: 'timestamptz' })
  madeAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}

/** Which code an account was opened with. */
@Entity()
export class InvitationUse {
  @ForeignKey('Account')
  @PrimaryColumn({ type: 'uuid' })
  accountId!: string;

  @ForeignKey('InvitationCode')
  @Column({ type: 'uuid' })
  codeId!: string;

  @Column({ type: 'timestamptz' })
  usedAt!: Date;
}

/** How often wrong codes came from one address, which itself is not kept. */
@Entity()
export class WrongCode {
  @PrimaryColumn({ type: 'bytea' })
  origin!: Buffer;

  @Column({ type: 'timestamptz' })
  since!: Date;

  @Column({ type: 'integer' })
  tries!: number;
}
