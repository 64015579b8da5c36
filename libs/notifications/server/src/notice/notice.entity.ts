import type { Language } from '@aula/platform/contract';
import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What one person was told, as it was written that day. Only whether it was read changes. */
@Entity('notice')
@Unique(['accountId', 'key'])
export class Notice {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @ForeignKey('Account') @Column('uuid') accountId!: string;
  /** The message and what it is about: `certificates.issued:<id>`. */
  @Column('text') key!: string;
  @Column('text') language!: Language;
  @Column('text') subject!: string;
  @Column('text') text!: string;
  @Column('text') path!: string;
  @Column('timestamptz') toldAt!: Date;
  @Column('timestamptz', { nullable: true }) readAt!: Date | null;
}
