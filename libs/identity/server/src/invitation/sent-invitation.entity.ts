import type { InvitedRole } from '@aula/identity/contract/inviting';
import type { Language } from '@aula/platform/contract';
import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';

/** An invitation to one e-mail. The secret of its link is derived from the id, and stored nowhere. */
@Entity()
export class SentInvitation {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** Through `normalEmail`, always. */
  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text', default: '' })
  givenNames!: string;

  @Column({ type: 'text', default: '' })
  firstSurname!: string;

  @Column({ type: 'text', nullable: true })
  secondSurname!: string | null;

  @ForeignKey('Municipality')
  @Column({ type: 'text' })
  municipalityKey!: string;

  @Column({ type: 'text', default: '' })
  agency!: string;

  @Column({ type: 'text', default: '' })
  position!: string;

  @Column({ type: 'text' })
  role!: InvitedRole;

  @Column({ type: 'text', nullable: true })
  courseKey!: string | null;

  @Column({ type: 'text' })
  language!: Language;

  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @Column({ type: 'uuid', nullable: true })
  invitedBy!: string | null;

  @Column({ type: 'timestamptz' })
  invitedAt!: Date;

  @Column({ type: 'timestamptz' })
  endsAt!: Date;

  /** What goes out together: a file, or one alone. */
  @Column({ type: 'uuid' })
  batchId!: string;

  @Column({ type: 'integer', default: 0 })
  sendings!: number;

  @Column({ type: 'timestamptz', nullable: true })
  sentAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  openedAt!: Date | null;

  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @Column({ type: 'uuid', nullable: true })
  openedAccountId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  openedBy!: string | null;
}
