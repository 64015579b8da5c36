import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity()
export class Municipality {
  /** INEGI key, `08037`. */
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @ForeignKey('State')
  @Column({ type: 'text' })
  stateKey!: string;

  @Column({ type: 'text' })
  name!: string;

  /** IANA zone. */
  @Column({ type: 'text' })
  timeZone!: string;

  @Column({ type: 'text', array: true })
  otherNames!: string[];

  /** Every name, present and former, as search compares them. */
  @Column({ type: 'text', array: true })
  plainNames!: string[];

  @Column({ type: 'int', nullable: true })
  tileColumn!: number | null;

  @Column({ type: 'int', nullable: true })
  tileRow!: number | null;
}
