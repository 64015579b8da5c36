import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';
import type { QuestionContent } from './authored-question';

/** A quiz of one published course version. Never changes. */
@Entity('quiz')
export class Quiz {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @ForeignKey('CourseVersion') @Column('uuid') courseVersionId!: string;
  @Column('text') key!: string;
  @Column('text') title!: string;
  /** Lowest score that passes, of 100. */
  @Column('int') passing!: number;
  @Column('int') attemptsAllowed!: number;
}

/** A question with its answer key. Never changes, and never leaves the server whole. */
@Entity('question')
export class Question {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @ForeignKey('Quiz') @Column('uuid') quizId!: string;
  @Column('text') key!: string;
  /** Position in the quiz, from 1. */
  @Column('int') number!: number;
  @Column('text') kind!: string;
  @Column('text') prompt!: string;
  /** Options or pairs and the answer key; also names the kind. */
  @Column('jsonb') content!: QuestionContent;
  @Column('text') feedback!: string;
  @Column('text') lessonCode!: string;
  @Column('int') points!: number;
}
