/** Who acts, and how far they reach. The first argument of every service method. */
export interface Actor {
  /** Account id; empty for a visitor, `system` for the house itself. */
  readonly id: string;
  /** INEGI keys of states and municipalities whose rows the actor may see beside their own; `*` is everything. */
  readonly territory: readonly string[];
  readonly permissions: ReadonlySet<string>;
}

export const visitor: Actor = { id: '', territory: [], permissions: new Set() };

/** The house itself: the relay, job handlers, sign-in before anybody is known. */
export const system: Actor = { id: 'system', territory: ['*'], permissions: new Set() };
