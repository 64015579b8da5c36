import type { Permissions } from '@aula/platform/contract';

/** Injection token: the permission tables of all domains, which the application hands over since identity stands below them. */
export const PERMISSION_TABLES = Symbol('permission tables');
export type PermissionTables = readonly Permissions[];
