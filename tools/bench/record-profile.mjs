// `node --import` this before an api or a worker: its parent asks for a processor profile and says where to write it.
import { writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';

/** @type {Session | undefined} */
let session;

process.on('message', async (/** @type {any} */ said) => {
  if (said === 'profile') {
    session = new Session();
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: 200 });
    await session.post('Profiler.start');
    process.send?.('profiling');
  }
  if (typeof said?.writeProfile === 'string' && session) {
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    session = undefined;
    await writeFile(said.writeProfile, JSON.stringify(profile));
    process.send?.('profiled');
  }
});
