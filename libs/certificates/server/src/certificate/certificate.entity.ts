import { CERTIFICATE_STATES } from '@aula/certificates/contract';
import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';

/** PostgreSQL's numeric arrives as text. */
const asNumber = { from: Number, to: (value: number) => value };

/** A constancia as it was issued. Its facts are copies: what is renamed later changes no paper. */
@Entity('certificate')
export class Certificate {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @ForeignKey('Enrolment') @Column('uuid', { unique: true }) enrolmentId!: string;
  @ForeignKey('Account') @Column('uuid') accountId!: string;
  @Column('text', { unique: true }) folio!: string;
  @Column('int', { default: 1 }) version!: number;
  @Column('text', { default: 'vigente' }) state!: (typeof CERTIFICATE_STATES)[number];
  @Column('text') name!: string;
  @Column('text') courseKey!: string;
  @Column('text') courseTitle!: string;
  @Column('numeric', { transformer: asNumber }) hours!: number;
  /** The day in the zone of the municipality, `2026-11-23`. */
  @Column('date') completedOn!: string;
  @ForeignKey('Municipality') @Column('text', { nullable: true }) municipalityKey!: string | null;
  @Column('text', { nullable: true }) municipalityName!: string | null;
  @Column('text', { nullable: true }) stateName!: string | null;
  @Column('text') issuer!: string;
  @Column('timestamptz') issuedAt!: Date;
  /** In the file store. */
  @Column('text', { unique: true }) fileKey!: string;
  /** Of the PDF's bytes, hexadecimal. */
  @Column('text') fileSha256!: string;
}
