/** What generated people are put together from: 40 names and 60 surnames make 144,000 that differ. */
export const GIVEN_NAMES: readonly string[] = [
  'Abril', 'Adriana', 'Alejandro', 'Alicia', 'Ana Laura', 'Armando', 'Beatriz', 'Benito', 'Carmen', 'César', 'Claudia', 'Daniel', 'Elena', 'Emiliano', 'Erika', 'Fernando', 'Gabriela', 'Héctor',
  'Ignacio', 'Inés', 'Irma', 'Jorge', 'Juan Carlos', 'Karla', 'Leticia', 'Luis Ángel', 'Marco Antonio', 'Margarita', 'María Fernanda', 'Miguel', 'Norma', 'Ofelia', 'Óscar', 'Patricia', 'Raúl',
  'Rocío', 'Sofía', 'Tomás', 'Verónica', 'Yolanda',
];

export const SURNAMES: readonly string[] = [
  'Acosta', 'Aguilar', 'Álvarez', 'Arriaga', 'Ávila', 'Barrera', 'Bautista', 'Cabrera', 'Camacho', 'Cárdenas', 'Castañeda', 'Cervantes', 'Contreras', 'Cruz', 'De la Rosa', 'Delgado', 'Díaz',
  'Domínguez', 'Escobedo', 'Espinoza', 'Estrada', 'Flores', 'Franco', 'Fuentes', 'Gallegos', 'García', 'Guerrero', 'Gutiérrez', 'Hernández', 'Herrera', 'Ibáñez', 'Jiménez', 'Juárez', 'Lara',
  'López', 'Luna', 'Macías', 'Martínez', 'Medina', 'Mendoza', 'Montes', 'Morales', 'Muñoz', 'Navarro', 'Núñez', 'Ochoa', 'Ortiz', 'Peña', 'Ponce', 'Quiroz', 'Ramírez', 'Ríos', 'Rodríguez',
  'Salazar', 'Sánchez', 'Soto', 'Torres', 'Vargas', 'Vega', 'Zavala',
];

export const AGENCIES: readonly string[] = [
  'Catastro', 'Contraloría', 'Desarrollo Social', 'Educación', 'Obras Públicas', 'Oficialía Mayor', 'Participación Ciudadana', 'Registro Civil', 'Secretaría del Ayuntamiento', 'Tesorería',
  'Tránsito', 'Unidad de Transparencia',
];

export const POSITIONS: readonly string[] = ['Analista', 'Auxiliar', 'Coordinación de área', 'Dirección', 'Enlace', 'Jefatura de departamento', 'Secretaría técnica', 'Supervisión'];
