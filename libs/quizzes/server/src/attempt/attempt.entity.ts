import { Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { AuthoredResponse } from './grade';

/** One go of one person at a quiz. At most one is open for each enrolment and quiz. */
@Entity('attempt')
export class Attempt {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @ForeignKey('Quiz') @Column('uuid') quizId!: string;
  @ForeignKey('Enrolment') @Column('uuid') enrolmentId!: string;
  @ForeignKey('Account') @Column('uuid') accountId!: string;
  /** From 1, without gaps. */
  @Column('int') number!: number;
  /** Of the order in which options are shown; nobody outside sees it. */
  @Column('uuid') seed!: string;
  @Column('timestamptz') startedAt!: Date;
  @Column('timestamptz', { nullable: true }) submittedAt!: Date | null;
  /** Of 100; PostgreSQL's numeric comes as text. Null while open. */
  @Column('numeric', { precision: 5, scale: 2, nullable: true }) score!: string | null;
  @Column('boolean', { nullable: true }) isPassed!: boolean | null;
}

/** What a person answers to one question of an attempt; the highest revision stands. */
@Entity('answer')
export class Answer {
  @ForeignKey('Attempt') @PrimaryColumn('uuid') attemptId!: string;
  @ForeignKey('Question') @PrimaryColumn('uuid') questionId!: string;
  /** In the author's keys. */
  @Column('jsonb') response!: AuthoredResponse;
  @Column('int') revision!: number;
  @Column('timestamptz') savedAt!: Date;
}
