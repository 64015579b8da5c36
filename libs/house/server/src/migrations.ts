import { catalogueMigrations } from '@aula/catalogue/server';
import { certificatesMigrations } from '@aula/certificates/server';
import { enrolmentMigrations } from '@aula/enrolment/server';
import { identityAppendOnlyTables, identityMigrations } from '@aula/identity/server';
import { notificationsMigrations } from '@aula/notifications/server';
import { type Migration, platformMigrations } from '@aula/platform/server';
import { quizzesMigrations } from '@aula/quizzes/server';
import { territoryMigrations } from '@aula/territory/server';

/** Every migration of the house. Their time stamps order them. */
export const migrations: Migration[] = [...platformMigrations, ...territoryMigrations, ...identityMigrations, ...notificationsMigrations, ...catalogueMigrations, ...enrolmentMigrations, ...quizzesMigrations, ...certificatesMigrations];

/** Tables whose rows are added and never changed, whoever asks. */
export const appendOnlyTables: readonly string[] = identityAppendOnlyTables;
