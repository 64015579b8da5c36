// A mail server that keeps what it was given.
import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

/** @returns {Promise<{ url: string, received: { to: string, text: string }[], close: () => Promise<void> }>} */
export async function openPostbox() {
  const received = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo[0].address, text: Buffer.concat(chunks).toString() });
        done();
      });
    },
  });
  server.on('error', () => undefined); // the line of a worker that was killed
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return { url: `smtp://127.0.0.1:${listening.address().port}`, received, close: () => new Promise((resolve) => server.close(resolve)) };
}
