import * as z from 'zod/mini';
import { previousKeys } from './keys-of';
import { type SecretFault, type Variables, withSecretsOfFiles } from './secret-files';

const portNumber = z.coerce.number<string>().check(z.int(), z.gte(0), z.lte(65_535));
const postgresUrl = z.string().check(z.regex(/^postgres(ql)?:\/\//));

/** Everything a process may be told from outside. Nothing else reads `process.env` (lint). */
const environment = z.object({
  AULA_MODE: z._default(z.enum(['demo', 'production']), 'production'),
  OPERATOR_NAME: z._default(z.string(), 'NDI México'),
  /** Which privacy law binds the operator: that of public bodies, or that of everybody else. The notice says so. */
  OPERATOR_KIND: z._default(z.enum(['private', 'public']), 'private'),
  /** Their domicile, which a privacy notice must name. */
  OPERATOR_ADDRESS: z.optional(z.string()),
  /** The norms by which a public body may keep the data, as they read after "con fundamento en". */
  OPERATOR_LEGAL_BASIS: z.optional(z.string()),
  /** Who answers about personal data. Unset: the address that mails come from. */
  PRIVACY_CONTACT: z.optional(z.email()),
  HOST: z._default(z.string(), '127.0.0.1'),
  PORT: z._default(portNumber, 3000),
  /** Where people reach the site: links in mails, the QR of a certificate. */
  PUBLIC_URL: z._default(z.url(), 'http://localhost:3000'),
  WEB_DIR: z.optional(z.string()),
  FILES_DIR: z._default(z.string(), '.data/files'),
  /** Where the heads of the audit log's seals are written: a place of its own, which a thief of the database does not have. */
  AUDIT_HEADS: z._default(z.string(), '.data/audit'),
  /** Gets the latest head once a day. Unset: nobody. */
  AUDIT_HEADS_MAIL: z.optional(z.email()),
  /** The application role: bound by row-level security, or the process refuses to start. */
  DATABASE_URL: postgresUrl,
  DATABASE_POOL: z._default(z.coerce.number<string>().check(z.int(), z.gte(2)), 10),
  /** Queues on Redis instead of PostgreSQL. */
  REDIS_URL: z.optional(z.string().check(z.regex(/^rediss?:\/\//))),
  SMTP_URL: z.optional(z.string().check(z.regex(/^smtps?:\/\//))),
  /** Days without a visit that bring a reminder to whoever has a course to finish. */
  REMIND_AFTER_DAYS: z._default(z.coerce.number<string>().check(z.int(), z.gte(1), z.lte(365)), 7),
  MAIL_FROM: z._default(z.string(), 'Aula Abierta <aula@localhost>'),
  /** How long api goes on answering after it was asked to stop and says that it is not ready: whoever sends people to it must hear of it first. */
  DRAIN_SECONDS: z._default(z.coerce.number<string>().check(z.gte(0), z.lte(60)), 0),
  /** Where `/metrics` answers, apart from everything public. Unset: nothing is counted and nothing listens. */
  METRICS_PORT: z.optional(portNumber),
  /** What the running code was built from, for figures and traces: a version or a commit. */
  AULA_BUILD: z._default(z.string(), 'unknown'),
  /** A collector of traces. Unset: nothing is traced. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.optional(z.url()),
  /** Which share of traces is kept. */
  OTEL_TRACES_SAMPLER_ARG: z._default(z.coerce.number<string>().check(z.gte(0), z.lte(1)), 1),
  SECRET_KEY: z.string().check(z.minLength(32)),
  /** Keys of before, newest first: what they sealed is opened still. */
  SECRET_KEY_PREVIOUS: z.optional(z.string().check(z.refine((text) => previousKeys(text).every(({ length }) => length >= 32)))),
  LOG_LEVEL: z._default(z.enum(['debug', 'info', 'warn', 'error', 'silent']), 'info'),
});
export type Environment = z.infer<typeof environment>;

/** Messages stay in the demo's own mailbox: nobody outside gets any. */
export function hasDemoMailbox({ AULA_MODE, SMTP_URL }: Pick<Environment, 'AULA_MODE' | 'SMTP_URL'>): boolean {
  return AULA_MODE === 'demo' && !SMTP_URL;
}

/** Injection token of the parsed environment. */
export const ENVIRONMENT = Symbol('environment');

export type SettingFault = SecretFault | { readonly key: string; readonly what: 'missing-or-malformed' };

const SENTENCES: Readonly<Record<SettingFault['what'], (key: string) => string>> = {
  'missing-or-malformed': (key) => `${key} is missing or malformed`,
  'given-twice': (key) => `${key} is given twice: leave either ${key} or ${key}_FILE`,
  unreadable: (key) => `the file that ${key} names cannot be read, or is empty`,
};

/** A wrong setting stops the boot, naming the keys and never the values. */
export class EnvironmentError extends Error {
  constructor(readonly faults: readonly SettingFault[]) {
    super(`settings: ${faults.map(({ key, what }) => SENTENCES[what](key)).join('; ')}`);
  }
}

export function readEnvironment(given: Variables): Environment {
  const { variables, faults } = withSecretsOfFiles(given);
  if (faults.length > 0) throw new EnvironmentError(faults);
  const said = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''));
  const read = z.safeParse(environment, said);
  if (read.success) return read.data;
  const keys = new Set(read.error.issues.map((issue) => String(issue.path[0])));
  throw new EnvironmentError([...keys].map((key) => ({ key, what: 'missing-or-malformed' })));
}

/** The owner's address is no setting of a process: only what migrates may have it. */
export function readOwnerUrl(given: Variables): string | undefined {
  const { variables, faults } = withSecretsOfFiles(given, ['DATABASE_OWNER_URL']);
  if (faults.length > 0) throw new EnvironmentError(faults);
  return variables['DATABASE_OWNER_URL'] || undefined;
}
