import { definePersonalData } from '@aula/platform/server';

export const certificatesPersonalData = definePersonalData({
  domain: 'certificates',
  title: 'Constancias',
  tables: {
    certificate: {
      title: 'Constancias emitidas',
      whose: 'account_id',
      columns: {
        id: ['key', 'Clave de la constancia'],
        enrolment_id: ['key', 'Inscripción'],
        account_id: ['key', 'Cuenta'],
        folio: ['learning', 'Folio'],
        version: ['learning', 'Versión'],
        state: ['learning', 'Situación'],
        name: ['identity', 'Nombre impreso'],
        course_key: ['learning', 'Clave del curso'],
        course_title: ['learning', 'Curso'],
        hours: ['learning', 'Horas'],
        completed_on: ['learning', 'Acreditado el'],
        municipality_key: ['work', 'Clave del municipio'],
        municipality_name: ['work', 'Municipio'],
        state_name: ['work', 'Estado'],
        issuer: ['learning', 'Emitida por'],
        issued_at: ['trace', 'Emitida el'],
        file_key: ['key', 'Archivo PDF'],
        file_sha256: ['key', 'Huella del archivo'],
      },
      purpose: 'Entregar la constancia y que cualquiera con el folio compruebe que es auténtica',
      keptFor: 'Sin plazo: una constancia se comprueba años después',
      onErase: { keepBecause: 'sólo el folio, el curso, la fecha y el nombre impreso, para que la constancia siga siendo comprobable; todo, si la persona pide también su retiro' },
    },
    certificate_name: {
      title: 'Nombre para las constancias',
      whose: 'account_id',
      columns: {
        account_id: ['key', 'Cuenta'],
        name: ['identity', 'Nombre confirmado'],
        confirmed_at: ['trace', 'Confirmado el'],
      },
      purpose: 'Imprimir el nombre como la persona lo quiere',
      keptFor: 'Mientras haya cuenta',
      onErase: 'erase',
    },
  },
  withoutPeople: {},
});
