import type { BackupFault } from '@aula/platform/server';

/** What happened to a backup or its restoring, what was kept, and what to do. */
export const BACKUP_SENTENCES: Readonly<Record<BackupFault, (about: string) => string>> = {
  'under-way': () => 'Ya hay otro respaldo u otra restauración de esta base en curso. Espera a que termine.',
  'rows-hidden': (tables) => `No se hizo el respaldo: la seguridad por filas podría esconderle renglones de ${tables}. Es una falla del código: la política de lectura debe dejar ver todo a la casa (aula_is_system() o aula_reaches(…)).`,
  'not-a-backup': (folder) => `${folder} no es un respaldo entero: le falta su manifiesto o su lista de sumas. Si termina en .part, se interrumpió mientras se hacía.`,
  'unknown-format': (folder) => `El manifiesto de ${folder} no se entiende. Quizá lo hizo una versión más nueva: usa el código con que se hizo.`,
  damaged: (file) => `El respaldo está dañado: ${file} no es lo que se guardó. No se cambió nada. Usa otro respaldo u otra copia de este.`,
  'not-empty': (table) => `La base no está vacía: hay renglones en ${table}. Un respaldo solo se restaura en una base vacía, para no mezclar dos casas. Crea una base nueva.`,
  'newer-code': (migration) => `El respaldo es de un código más nuevo que este, que no conoce la migración ${migration}. Instala la versión con que se hizo, o una posterior.`,
  'other-columns': (table) => `La base quedó con otra forma que la del respaldo: ${table}. No se guardó ningún renglón.`,
  'other-files': (key) => `En la carpeta de archivos ya hay otro ${key}. No se cambió nada en la base. Da en FILES_DIR una carpeta vacía.`,
  differs: (table) => `Lo restaurado en ${table} no es igual a lo respaldado. Todo se deshizo: la base sigue sin renglones.`,
};

export const DISK_FULL = 'No queda espacio en el disco. Lo que estaba a medias se quitó y los respaldos anteriores siguen enteros. Libera espacio o usa otra carpeta.';
