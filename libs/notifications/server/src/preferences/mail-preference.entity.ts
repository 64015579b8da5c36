import type { MailCategory } from '@aula/notifications/contract';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a person said about mails of one category. Nothing said: wanted. */
@Entity('mail_preference')
export class MailPreference {
  @ForeignKey('Account') @PrimaryColumn('uuid') accountId!: string;
  @PrimaryColumn('text') category!: MailCategory;
  @Column('boolean') isWanted!: boolean;
  @Column('timestamptz') changedAt!: Date;
}
