import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One line of the log. Nothing of it ever changes. */
@Entity('audit_entry')
export class AuditEntry {
  @PrimaryColumn('bigint') id!: string;
  @Column('text') action!: string;
  /** Account id, or `system` for the house and for whoever works at its command line. */
  @Column('text') actorId!: string;
  @Column('uuid', { array: true }) subjects!: string[];
  @Column('text', { array: true }) municipalities!: string[];
  @Column('jsonb') details!: Readonly<Record<string, unknown>>;
  @Column('text', { nullable: true }) correlationId!: string | null;
  @Column('timestamptz') madeAt!: Date;
}
