import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';

/** A municipality's term of office. Terms of one municipality never overlap. */
@Entity()
export class Administration {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @ForeignKey('Municipality')
  @Column({ type: 'text' })
  municipalityKey!: string;

  /** `2024-2027`. */
  @Column({ type: 'text' })
  label!: string;

  @Column({ type: 'date' })
  startsOn!: string;

  /** The last day, included. */
  @Column({ type: 'date' })
  endsOn!: string;

  /** What is inferred or unusual about it; often empty. */
  @Column({ type: 'text' })
  note!: string;
}
