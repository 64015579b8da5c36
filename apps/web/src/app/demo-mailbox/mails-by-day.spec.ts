import { mailsByDay } from './mails-by-day';

const mail = (queuedAt: string) => ({ id: queuedAt, to: 'x@example.mx', subject: 'Hola', text: 'Ve https://aula.mx', queuedAt });

it('groups by the day of the reader, in the order they came', () => {
  const days = mailsByDay(['2026-11-24T18:00:00Z', '2026-11-24T06:30:00Z', '2026-11-24T05:30:00Z', '2026-11-20T18:00:00Z'].map(mail), 'America/Mexico_City');
  expect(days.map(({ day, mails }) => [day, mails.map(({ hour }) => hour.replace('\u00a0', ' '))])).toEqual([
    ['martes 24 de noviembre', ['12:00 h', '0:30 h']], ['lunes 23 de noviembre', ['23:30 h']], ['viernes 20 de noviembre', ['12:00 h']],
  ]);
  expect(days[0]?.mails[0]).toMatchObject({ parts: { length: 2 }, mailbox: 'x', host: '@example.mx' });
});
