import { certificateIssued } from './certificates.messages';

const issued = { folio: 'AA-7F3K-92QX', courseTitle: 'Fundamentos de gobierno abierto', checkAddress: 'https://aula.test/v/AA-7F3K-92QX' };

it.each([['es', 'Tu constancia está lista'], ['en', 'Your certificate is ready']] as const)('a constancia that is ready is told with its course, its folio and the way to check it (%s)', (language, subject) => {
  const words = certificateIssued.write(issued, language);
  expect(words).toMatchObject({ subject, path: '/constancias' });
  for (const part of [issued.folio, issued.courseTitle]) expect(words.text).toContain(part);
  expect(words.mailEnd).toContain(issued.checkAddress);
});
