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

  @Column({ type: 'text' })
  position!: string;

  @Column({ type: 'date' })
  startsOn!: string;

  /** The last day on which it held. */
  @Column({ type: 'date', nullable: true })
  endsOn!: string | null;
}
