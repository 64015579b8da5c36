import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How much of a limit somebody's address has used: one row and one instant for each. */
@Entity()
export class Allowance {
  /** A hash of the limit's name and the address. */
  @PrimaryColumn({ type: 'bytea' })
  key!: Buffer;

  /** As if each use took its time, one after the other: until then they last. */
  @Column({ type: 'timestamptz' })
  spentUntil!: Date;
}
