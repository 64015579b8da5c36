import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far one lesson was read. Only grows. */
@Entity('lesson_progress')
export class LessonProgress {
  @PrimaryColumn('uuid') enrolmentId!: string;
  @PrimaryColumn('text') lessonCode!: string;
  /** Index of the last block that was read, from 0. */
  @Column('int') block!: number;
  @Column('timestamptz', { nullable: true }) completedAt!: Date | null;
  /** When it last grew. */
  @Column('timestamptz') movedAt!: Date;
}

/** A requirement beside the lessons, told by the domain that answers for its kind. */
@Entity('requirement_met')
export class RequirementMet {
  @PrimaryColumn('uuid') enrolmentId!: string;
  @PrimaryColumn('text') kind!: string;
  @PrimaryColumn('text') key!: string;
  @Column('timestamptz') metAt!: Date;
}
