/** What a person reads when something fails: what happened and what to do. Nothing here needs installed packages. */

/** An error meant for people: printed without a stack, ends the command with code 1. */
export class Sentence extends Error {
  /** @param {string} message @param {{ cause?: unknown, details?: string[], code?: number }} [more] `details` are raw lines (a log's tail) shown before it */
  constructor(message, { cause, details = [], code = 1 } = {}) {
    super(message, { cause });
    this.details = details;
    this.code = code;
  }
}

const RESET = '`npm run demo:reset` (borra la base y los archivos de la demostración)';

export const sentences = {
  diskFull: (/** @type {string} */ where) =>
    `No queda espacio en el disco donde está ${where}. Libera espacio y vuelve a intentarlo; si la base quedó dañada, usa ${RESET}.`,

  notAllowed: (/** @type {string} */ path) =>
    `Esta cuenta no tiene permiso de escribir en ${path}. Quizá la creó otra cuenta (por ejemplo root): usa esa misma cuenta, o bórralo desde ella con ${RESET}.`,

  readOnly: (/** @type {string} */ path) =>
    `${path} está en un disco de solo lectura. Copia el proyecto a una carpeta donde se pueda escribir.`,

  otherAccountsDatabase: (/** @type {string} */ where) =>
    `La base de datos de ${where} es de otra cuenta de esta máquina. Usa la cuenta que la creó, o bórrala desde ella con ${RESET}.`,

  otherMajor: (/** @type {string} */ where, /** @type {string} */ found, /** @type {string} */ expected) =>
    `La base de datos de ${where} es de PostgreSQL ${found} y esta versión usa PostgreSQL ${expected}. Si no necesitas esos datos, empieza de cero con ${RESET}.`,

  brokenDatabase: (/** @type {string} */ where) =>
    `La base de datos de ${where} está dañada: le faltan archivos o no abre. Empieza de cero con ${RESET}.`,

  lostPasswords: (/** @type {string} */ where) =>
    `Las contraseñas guardadas en .data/secrets.json no abren la base de ${where}. Restaura ese archivo o empieza de cero con ${RESET}.`,

  brokenSecrets: (/** @type {string} */ file) =>
    `El archivo ${file} no se puede leer: está incompleto o alguien lo cambió. Restáuralo o empieza de cero con ${RESET}.`,

  databaseInUse: (/** @type {number} */ pid) =>
    `La base de datos ya está abierta por el proceso ${pid}. Espera a que termine o deténlo con \`kill ${pid}\`.`,

  namelessAccount:
    'PostgreSQL no acepta una cuenta sin nombre (su número no está en /etc/passwd; pasa con `docker run --user`). Usa una cuenta de la máquina, o da la dirección de un PostgreSQL en DATABASE_URL.',

  noBinaries: (/** @type {string} */ name) =>
    `No hay un PostgreSQL incluido para esta máquina (${name}). Instala PostgreSQL 16 o posterior y da su dirección en DATABASE_URL.`,
};

/**
 * The sentence for an error of the system, or undefined when it is none a person can do something about.
 * @param {any} error @param {string} where
 * @returns {string | undefined}
 */
export function explain(error, where) {
  const text = `${error?.code ?? ''} ${error?.message ?? error}`;
  const path = error?.path ?? where;
  if (/ENOSPC|53100|No space left on device|Check free disk space|EDQUOT|Disk quota exceeded/.test(text)) return sentences.diskFull(where);
  if (/EROFS|Read-only file system/.test(text)) return sentences.readOnly(path);
  if (/EACCES|EPERM/.test(text) && error?.path) return sentences.notAllowed(path);
  if (/could not look up effective user ID/.test(text)) return sentences.namelessAccount;
  return undefined;
}

/**
 * Prints whatever ended a command and answers its exit code.
 * @param {unknown} error @param {string} where
 * @returns {number}
 */
export function report(error, where) {
  const known = error instanceof Sentence ? error : undefined;
  const message = known?.message ?? explain(error, where);
  for (const line of known?.details ?? []) console.error(`    ${line}`);
  if (message) console.error(`\n${message}\n`);
  else console.error('\nAlgo falló de una manera que no esperábamos. Por favor repórtalo con estas líneas:\n', error);
  return known?.code ?? 1;
}
