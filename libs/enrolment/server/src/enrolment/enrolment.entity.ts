import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One person in one course, held to the version of that day. Where they worked that day stays with it. */
@Entity('enrolment')
@Unique(['accountId', 'courseId'])
export class Enrolment {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @ForeignKey('Account') @Column('uuid') accountId!: string;
  @ForeignKey('Course') @Column('uuid') courseId!: string;
  @ForeignKey('CourseVersion') @Column('uuid') courseVersionId!: string;
  /** Null for staff of the operator, who belong to no municipality. */
  @ForeignKey('Municipality') @Column('text', { nullable: true }) municipalityKey!: string | null;
  @ForeignKey('Administration') @Column('uuid', { nullable: true }) administrationId!: string | null;
  @Column('text', { nullable: true }) agency!: string | null;
  @Column('text', { nullable: true }) position!: string | null;
  @Column('timestamptz') enrolledAt!: Date;
}
