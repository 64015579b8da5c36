import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A message to one person. Without a mail server it stays here, and the demo mailbox shows it. */
@Entity('mail')
export class Mail {
  @PrimaryGeneratedColumn('uuid') id!: string;
  /** What it is about, once: `certificates.issued:<id>`. Asking twice makes one message. */
  @Column('text', { unique: true }) key!: string;
  @Column('text') recipient!: string;
  @Column('text') subject!: string;
  @Column('text') text!: string;
  /** Beside the usual ones: `List-Unsubscribe`. */
  @Column('jsonb', { default: {} }) headers!: Record<string, string>;
  /** Of a mail with a code: it is sent no later, and its words and recipient are taken out once it has gone. Null for all others, which are kept. */
  @Column('timestamptz', { nullable: true }) goodUntil!: Date | null;
  @Column('timestamptz') queuedAt!: Date;
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null;
}
