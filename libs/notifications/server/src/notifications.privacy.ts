import { definePersonalData } from '@aula/platform/server';

export const notificationsPersonalData = definePersonalData({
  domain: 'notifications',
  title: 'Avisos',
  tables: {
    notice: {
      title: 'Avisos recibidos',
      whose: 'account_id',
      columns: {
        id: ['key', 'Clave del aviso'],
        account_id: ['key', 'Cuenta'],
        key: ['key', 'Suceso que lo originó'],
        language: ['choice', 'Idioma'],
        subject: ['message', 'Asunto'],
        text: ['message', 'Texto'],
        path: ['message', 'Página a la que lleva'],
        told_at: ['trace', 'Recibido el'],
        read_at: ['trace', 'Leído el'],
      },
      purpose: 'Avisar de lo que pasa con los cursos y las constancias de la persona',
      keptFor: 'Mientras haya cuenta',
      onErase: 'erase',
    },
    mail_preference: {
      title: 'Correos que quiere recibir',
      whose: 'account_id',
      columns: {
        account_id: ['key', 'Cuenta'],
        category: ['choice', 'Clase de correo'],
        is_wanted: ['choice', 'La quiere'],
        changed_at: ['trace', 'Dicho el'],
      },
      purpose: 'No escribir a quien pidió no recibir recordatorios',
      keptFor: 'Mientras haya cuenta',
      onErase: 'erase',
    },
  },
  withoutPeople: {},
});
