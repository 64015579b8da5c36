import type { AnyAuditedAction } from './audited-action';

/** Injection token of every action that the house writes down. */
export const AUDITED_ACTIONS = Symbol('audited actions');

export type AuditedActions = readonly AnyAuditedAction[];
