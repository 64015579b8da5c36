import type { ReminderOutcome } from '@aula/enrolment/contract';
import { Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** What a trainer sends to people of a course. */
@Entity('trainer_reminder')
export class TrainerReminder {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @ForeignKey('Course') @Column('uuid') courseId!: string;
  /** Whoever sends it. */
  @ForeignKey('Account') @Column('uuid') accountId!: string;
  /** The sender's own; empty for none. */
  @Column('text') words!: string;
  @Column('timestamptz') askedAt!: Date;
}

/** One person it is addressed to, and what became of it. At most one that reached them in 24 hours: the constraint decides. */
@Entity('trainer_reminder_recipient')
export class TrainerReminderRecipient {
  @PrimaryColumn('uuid') reminderId!: string;
  @PrimaryColumn('uuid') enrolmentId!: string;
  /** Null until it is decided. */
  @Column('text', { nullable: true }) outcome!: ReminderOutcome | null;
  @Column('timestamptz', { nullable: true }) reachedAt!: Date | null;
  /** From then on the person may be reminded of this course again. */
  @Column('timestamptz', { nullable: true }) freeAt!: Date | null;
}
