import type { Language } from '@aula/platform/contract';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Who signs in. Names as the person writes them. */
@Entity()
export class Account {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** Through `normalEmail`, always. Null for whoever has none, and signs in by user name. */
  @Column({ type: 'text', unique: true, nullable: true })
  email!: string | null;

  /** When the person showed that the mailbox is theirs; null until then. */
  @Column({ type: 'timestamptz', nullable: true })
  emailVerifiedAt!: Date | null;

  /** Lower case; of whoever shares a mailbox or has none. */
  @Column({ type: 'text', unique: true, nullable: true })
  userName!: string | null;

  @Column({ type: 'text' })
  givenNames!: string;

  @Column({ type: 'text' })
  firstSurname!: string;

  @Column({ type: 'text', nullable: true })
  secondSurname!: string | null;

  /** Written by the database: the place in a list by surnames. */
  @Column({ type: 'text', insert: false, update: false, select: false })
  nameOrder!: string;

  /** Of messages, and of the interface where the person chose it. */
  @Column({ type: 'text', default: 'es' })
  language!: Language;

  /** Grows by one with each change of names or place of work: what was changed meanwhile is not written over. */
  @Column({ type: 'integer', default: 1 })
  profileRevision!: number;

  /** PHC string: the parameters are in it. Never leaves the room. Null for whoever signs in by mailed codes alone. */
  @Column({ type: 'text', select: false, nullable: true })
  passphraseHash!: string | null;

  /** Invented, for the demo; cannot sign in outside demo mode. */
  @Column({ type: 'boolean', default: false })
  isDemo!: boolean;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
