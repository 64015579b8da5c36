import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Which version of the privacy notice a person accepted, and when. */
@Entity()
export class NoticeAcceptance {
  @ForeignKey('Account')
  @PrimaryColumn({ type: 'uuid' })
  accountId!: string;

  @PrimaryColumn({ type: 'text' })
  version!: string;

  @Column({ type: 'timestamptz' })
  acceptedAt!: Date;
}
