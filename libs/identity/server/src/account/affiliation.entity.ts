import type { PositionLevel } from '@aula/identity/contract';
import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';

/** Where a person works, from when to when; without an end it is current, and there is at most one such. */
@Entity()
export class Affiliation {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @ForeignKey('Account')
  @Column({ type: 'uuid' })
  accountId!: string;

  /** Null for staff of the operator. */
  @ForeignKey('Municipality')
  @Column({ type: 'text', nullable: true })
  municipalityKey!: string | null;

  @Column({ type: 'text' })
  agency!: string;

  /** Within the agency; empty where it was not told. */
  @Column({ type: 'text', default: '' })
  unit!: string;

  @Column({ type: 'text' })
  position!: string;

  @Column({ type: 'text', nullable: true })
  level!: PositionLevel | null;

  /** The term of office in which it began; null for staff of the operator, and where none is known for that day. */
  @ForeignKey('Administration')
  @Column({ type: 'uuid', nullable: true })
  administrationId!: string | null;

  /** Declared by the person until a liaison or coordinator confirmed it. */
  @Column({ type: 'timestamptz', nullable: true })
  confirmedAt!: Date | null;

  @ForeignKey('Account')
  @Column({ type: 'uuid', nullable: true })
  confirmedBy!: string | null;

  /** Sent back to the person, with what to correct; until they change it, or it is confirmed after all. */
  @Column({ type: 'timestamptz', nullable: true })
  declinedAt!: Date | null;

  @ForeignKey('Account')
  @Column({ type: 'uuid', nullable: true })
  declinedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  declinedWords!: string | null;

  @Column({ type: 'date' })
  startsOn!: string;

  /** The last day on which it held. */
  @Column({ type: 'date', nullable: true })
  endsOn!: string | null;
}
