// A mail server that keeps what it was given; it can be slow, and it can be away.
import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

/**
 * @typedef {object} Postbox
 * @property {string} url
 * @property {{ to: string, text: string }[]} received
 * @property {(milliseconds: number) => void} slow from now on it takes so long to take a mail
 * @property {() => Promise<void>} leave nobody is at its address
 * @property {() => Promise<void>} comeBack
 * @property {() => Promise<void>} close
 */

/** @returns {Promise<Postbox>} */
export async function openPostbox() {
  const received = [];
  let takes = 0;
  const open = async (port) => {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        const chunks = [];
        stream.on('data', (chunk) => chunks.push(chunk));
        stream.on('end', () => setTimeout(() => {
          received.push({ to: session.envelope.rcptTo[0].address, text: Buffer.concat(chunks).toString() });
          done();
        }, takes));
      },
    });
    server.on('error', () => undefined); // the line of a worker that was killed
    await once(server.listen(port, '127.0.0.1'), 'listening');
    return server;
  };
  let server = await open(0);
  const { port } = server.server.address();
  const leave = () => new Promise((resolve) => server.close(resolve));
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    slow: (milliseconds) => void (takes = milliseconds),
    leave,
    async comeBack() {
      server = await open(port);
    },
    close: leave,
  };
}
