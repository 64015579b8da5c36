import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity()
export class State {
  /** INEGI key, `08`. */
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  name!: string;

  /** As people say it: "Coahuila", not "Coahuila de Zaragoza". */
  @Column({ type: 'text' })
  shortName!: string;

  @Column({ type: 'text' })
  abbreviation!: string;

  /** The short name as search compares it. */
  @Column({ type: 'text' })
  plainName!: string;
}
