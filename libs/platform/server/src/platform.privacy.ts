import { definePersonalData } from './personal-data/define-personal-data';

/** The ledger names people by their ids alone; mail and kept answers hold what they say. */
export const platformPersonalData = definePersonalData({
  domain: 'platform',
  title: 'Correo y operación',
  tables: {
    mail: {
      title: 'Correos enviados',
      whose: { email: 'recipient' },
      columns: {
        id: ['key', 'Clave del correo'],
        key: ['key', 'Asunto que lo originó'],
        recipient: ['contact', 'Dirección'],
        subject: ['message', 'Asunto'],
        text: ['message', 'Texto'],
        headers: ['secret', 'Encabezados, con la clave para dejar de recibirlo'],
        queued_at: ['trace', 'Escrito el'],
        sent_at: ['trace', 'Enviado el'],
        good_until: ['trace', 'Vale hasta'],
      },
      purpose: 'Entregar los mensajes y poder repetir el envío si falla',
      keptFor: 'Mientras haya cuenta',
      onErase: 'erase',
    },
    idempotency_key: {
      title: 'Respuestas guardadas para reintentos',
      whose: { asText: 'account_id' },
      columns: {
        account_id: ['key', 'Cuenta'],
        key: ['key', 'Clave del intento'],
        hash: ['secret', 'Huella de lo que se pidió'],
        answer: ['trace', 'Respuesta'],
        made_at: ['trace', 'Hecha el'],
      },
      purpose: 'Que una petición repetida por una mala conexión no se haga dos veces',
      keptFor: 'Mientras haya cuenta',
      onErase: 'erase',
    },
  },
  withoutPeople: {
    outbox: 'sucesos; nombran lo que pasó con claves internas, nunca con datos',
    delivery: 'entregas de sucesos',
    schedule: 'trabajos con fecha; sólo claves internas',
    migration: 'versiones del esquema',
  },
});
