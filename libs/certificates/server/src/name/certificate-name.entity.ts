import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The name as the person wants it on certificates. Without one, none is issued. */
@Entity('certificate_name')
export class CertificateName {
  @ForeignKey('Account') @PrimaryColumn('uuid') accountId!: string;
  @Column('text') name!: string;
  @Column('timestamptz') confirmedAt!: Date;
}
