import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';

export type RequestState = 'open' | 'granted' | 'declined';

/** One person asks for another attempt at a quiz. At most one is open for each enrolment and quiz; each granted one allows one more. */
@Entity('attempt_request')
export class AttemptRequest {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @ForeignKey('Enrolment') @Column('uuid') enrolmentId!: string;
  @ForeignKey('Quiz') @Column('uuid') quizId!: string;
  @ForeignKey('Account') @Column('uuid') accountId!: string;
  /** Of the day of asking. Null for staff of the operator: only who reaches everything decides about them. */
  @ForeignKey('Municipality') @Column('text', { nullable: true }) municipalityKey!: string | null;
  /** May be empty. */
  @Column('text') reason!: string;
  @Column('timestamptz') askedAt!: Date;
  @Column('text', { default: 'open' }) state!: RequestState;
  @ForeignKey('Account') @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  /** What whoever decided wrote back; may be empty. */
  @Column('text', { default: '' }) words!: string;
}
