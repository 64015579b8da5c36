import type { Language } from '@aula/platform/contract';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Who signs in. Names as the person writes them. */
@Entity()
export class Account {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** Through `normalEmail`, always. */
  @Column({ type: 'text', unique: true })
  email!: string;

  @Column({ type: 'text' })
  givenNames!: string;

  @Column({ type: 'text' })
  firstSurname!: string;

  @Column({ type: 'text', nullable: true })
  secondSurname!: string | null;

  /** Of messages, and of the interface where the person chose it. */
  @Column({ type: 'text', default: 'es' })
  language!: Language;

  /** Grows by one with each change of names or place of work: what was changed meanwhile is not written over. */
  @Column({ type: 'integer', default: 1 })
  profileRevision!: number;

  /** PHC string: the parameters are in it. Never leaves the room. */
  @Column({ type: 'text', select: false })
  passphraseHash!: string;

  /** Invented, for the demo; cannot sign in outside demo mode. */
  @Column({ type: 'boolean', default: false })
  isDemo!: boolean;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
