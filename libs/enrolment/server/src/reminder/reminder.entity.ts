import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** That a person was reminded, by the house itself. The key lets two at once through as one. */
@Entity('reminder')
export class Reminder {
  @ForeignKey('Account') @PrimaryColumn('uuid') accountId!: string;
  /** The calendar day where the person worked. */
  @PrimaryColumn('date') sentOn!: string;
  @ForeignKey('Enrolment') @Column('uuid') enrolmentId!: string;
  @Column('timestamptz') sentAt!: Date;
}
