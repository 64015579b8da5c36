import { readFileSync } from 'node:fs';

/** What nobody but the process itself should read: each may be given as `<NAME>_FILE`, the path of a file that holds it. */
export const SECRETS = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'SECRET_KEY', 'SECRET_KEY_PREVIOUS', 'REDIS_URL', 'SMTP_URL'] as const;
export type SecretName = (typeof SECRETS)[number];

export type Variables = Readonly<Record<string, string | undefined>>;
export type SecretFault = { readonly key: string; readonly what: 'given-twice' | 'unreadable' };

/** The variables with every secret in its place, and what is wrong with the files that were to bring them. */
export function withSecretsOfFiles(variables: Variables, names: readonly SecretName[] = SECRETS): { variables: Variables; faults: SecretFault[] } {
  const found: Record<string, string | undefined> = { ...variables };
  const faults = names.flatMap((name): SecretFault[] => {
    const file = variables[`${name}_FILE`];
    if (!file) return [];
    // Which of the two was meant is not for us to guess: one of them is an old password.
    if (variables[name]) return [{ key: name, what: 'given-twice' }];
    const secret = contentOf(file);
    if (secret === undefined) return [{ key: `${name}_FILE`, what: 'unreadable' }];
    found[name] = secret;
    return [];
  });
  return { variables: found, faults };
}

/** Without the newline that editors and `echo` leave at the end. Undefined when it cannot be read, or says nothing. */
function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '') || undefined;
  } catch {
    return undefined;
  }
}
