import { type Migration, PlatformGround1763856000000 } from '@aula/platform/server';

/** Every migration of the house. Their time stamps order them. */
export const migrations: Migration[] = [PlatformGround1763856000000];
