import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What stays the same over all versions of a course: its key. */
@Entity('course')
export class Course {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('text', { unique: true }) key!: string;
}
