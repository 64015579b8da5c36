import { Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A published version. Never changes; a correction is the next version. */
@Entity('course_version')
export class CourseVersion {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @ForeignKey('Course') @Column('uuid') courseId!: string;
  @Column('int') number!: number;
  /** SHA-256 over every file of the package it was made from. */
  @Column('text') contentHash!: string;
  @Column('text') code!: string;
  @Column('text') title!: string;
  @Column('text') level!: string;
  @Column('text') language!: string;
  @Column('text') licence!: string;
  @Column('text') summary!: string;
  @Column('text') audience!: string;
  @Column('text') goal!: string;
  @Column('text', { array: true }) outcomes!: string[];
  @Column('int') minutes!: number;
  /** Multiples of a half, which a double keeps exactly. */
  @Column('double precision') hours!: number;
  @Column('timestamptz') publishedAt!: Date;
}

@Entity('course_module')
export class CourseModule {
  @ForeignKey('CourseVersion') @PrimaryColumn('uuid') courseVersionId!: string;
  /** From 1. */
  @PrimaryColumn('int') number!: number;
  @Column('text') title!: string;
}

@Entity('lesson')
export class Lesson {
  @ForeignKey('CourseVersion') @PrimaryColumn('uuid') courseVersionId!: string;
  @PrimaryColumn('text') code!: string;
  @Column('int') moduleNumber!: number;
  /** Among all lessons of the version, from 1. */
  @Column('int') position!: number;
  @Column('text') title!: string;
  @Column('text') kind!: string;
  @Column('text', { array: true }) summary!: string[];
  @Column('int') minutes!: number;
  /** Size of `html` after gzip. */
  @Column('int') bytes!: number;
  @Column('text') html!: string;
}

@Entity('course_requirement')
export class CourseRequirement {
  @ForeignKey('CourseVersion') @PrimaryColumn('uuid') courseVersionId!: string;
  @PrimaryColumn('text') kind!: string;
  @PrimaryColumn('text') key!: string;
  @Column('int') position!: number;
  @Column('text') title!: string;
  /** Null in versions published before there was English. */
  @Column('text', { nullable: true }) titleInEnglish!: string | null;
}

/** Every table of this domain, for `forFeature` and for comparing with the migrated database. */
export const versionEntities = [CourseVersion, CourseModule, Lesson, CourseRequirement];
