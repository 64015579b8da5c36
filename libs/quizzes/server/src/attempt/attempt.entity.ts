import { Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
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

/** What one writer said last to one question of an attempt; of several writers, the one that arrived last stands. */
@Entity('answer')
@Unique(['attemptId', 'arrival'])
export class Answer {
  @ForeignKey('Attempt') @PrimaryColumn('uuid') attemptId!: string;
  @ForeignKey('Question') @PrimaryColumn('uuid') questionId!: string;
  /** The browser that saved it, by the random id it keeps for the attempt. */
  @PrimaryColumn('uuid') writer!: string;
  /** In the author's keys. */
  @Column('jsonb') response!: AuthoredResponse;
  @Column('int') revision!: number;
  /** From 1, in the order in which saves of the attempt were taken. */
  @Column('int') arrival!: number;
  @Column('timestamptz') savedAt!: Date;
}
