import type { Role } from '@aula/platform/contract';
import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';

/** A role and how far it reaches; without an end it is current. */
@Entity()
export class RoleAssignment {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @ForeignKey('Account')
  @Column({ type: 'uuid' })
  accountId!: string;

  @Column({ type: 'text' })
  role!: Role;

  @Column({ type: 'text' })
  scope!: 'own' | 'municipality' | 'state' | 'all';

  /** INEGI key of a municipality or state; empty for the other scopes. */
  @Column({ type: 'text', default: '' })
  key!: string;

  @Column({ type: 'timestamptz' })
  startsAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  endsAt!: Date | null;

  /** Who holds the role beside its holder, from when to when, at most as long as the assignment itself. */
  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @Column({ type: 'uuid', nullable: true })
  substituteId!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  substituteFrom!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  substituteUntil!: Date | null;

  /** With which others its end was set, when, and what it was before. Whatever changes the role by itself forgets it. */
  @Column({ type: 'uuid', nullable: true })
  endedTogether!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  endedTogetherAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  endsAtBefore!: Date | null;
}
