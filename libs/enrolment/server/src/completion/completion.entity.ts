import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Earned once, never taken back. Where the person worked on that day stays with it. */
@Entity('completion')
export class Completion {
  @PrimaryColumn('uuid') enrolmentId!: string;
  @ForeignKey('Account') @Column('uuid') accountId!: string;
  @ForeignKey('CourseVersion') @Column('uuid') courseVersionId!: string;
  @Column('timestamptz') completedAt!: Date;
  @ForeignKey('Municipality') @Column('text', { nullable: true }) municipalityKey!: string | null;
  @ForeignKey('Administration') @Column('uuid', { nullable: true }) administrationId!: string | null;
  @Column('text', { nullable: true }) agency!: string | null;
  @Column('text', { nullable: true }) position!: string | null;
}
