/**
 * What people build passphrases from when they build none: our own short list, without accents.
 * A passphrase that holds nothing else is refused. Whole phrases that everybody knows stand here too.
 */
export const OBVIOUS_WORDS: readonly string[] = [
  // "password" and its kin
  'contrasena', 'contrasenia', 'password', 'passphrase', 'passwort', 'clave', 'palabra', 'frase', 'secreta', 'secreto', 'secret', 'segura', 'seguro', 'segurisima', 'acceso', 'llave',
  'entrar', 'ingresar', 'letmein', 'welcome', 'bienvenida', 'bienvenido', 'iloveyou', 'teamo', 'tequiero', 'hola', 'hello', 'test', 'prueba', 'temporal', 'cambiame', 'changeme', 'default',
  // who and where everybody here is
  'administrador', 'administracion', 'admin', 'usuario', 'usuaria', 'user', 'root', 'municipio', 'municipal', 'ayuntamiento', 'presidencia', 'gobierno', 'abierto', 'abierta', 'aula',
  'transparencia', 'participacion', 'ciudadana', 'servidor', 'servidora', 'publico', 'publica', 'tesoreria', 'sindicatura', 'cabildo', 'capacitacion', 'curso', 'mexico', 'mexicano',
  'chihuahua', 'guanajuato', 'puebla', 'vivamexico', 'plataforma', 'oficina', 'trabajo', 'computadora',
  // the calendar
  'enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre',
  'primavera', 'verano', 'otono', 'invierno', 'lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo',
  // phrases that stand in every article about passphrases, in every songbook, and in our own demo
  'correcthorsebatterystaple', 'puertasabiertasenmimunicipio', 'mexicanosalgritodeguerra', 'vivamexicocabrones', 'sufragioefectivonoreeleccion', 'elrespetoalderechoajeno', 'elrespetoalderechoajenoeslapaz',
  'cielitolindo', 'padrenuestroqueestasenelcielo', 'diosteamamucho', 'diosesamor', 'enunlugardelamancha', 'cienanosdesoledad', 'maytheforcebewithyou',
];

/** Neighbours on the keyboard, in the alphabet and among the digits: runs of four or more count for nothing, in either direction. */
export const ROWS: readonly string[] = ['01234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'asdfghjklñ', 'zxcvbnm', '1q2w3e4r5t6y7u8i9o0p', '1qaz2wsx3edc4rfv5tgb'];
