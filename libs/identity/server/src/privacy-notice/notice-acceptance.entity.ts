import type { Language } from '@aula/platform/contract';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Which version of the privacy notice a person accepted, or was told of, and when. */
@Entity()
export class NoticeAcceptance {
  @ForeignKey('Account')
  @PrimaryColumn({ type: 'uuid' })
  accountId!: string;

  @PrimaryColumn({ type: 'text' })
  version!: string;

  /** A version without a new purpose is told, and takes no consent. */
  @Column({ type: 'text', default: 'accepted' })
  how!: 'accepted' | 'told';

  /** Of the text on the screen. Null for what was accepted before it was written down. */
  @Column({ type: 'text', nullable: true })
  language!: Language | null;

  /** `noticeSeal` of that text. */
  @Column({ type: 'text', nullable: true })
  textSha256!: string | null;

  @Column({ type: 'timestamptz' })
  acceptedAt!: Date;
}
