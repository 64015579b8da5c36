import { givenAnApplication } from '@aula/platform/testing';

const statusOf = async (base: string, path: string) => (await fetch(`${base}${path}`)).status;
const lineAfter = async (base: string) => (await fetch(`${base}/health/live`)).headers.get('connection');

test('one that stops says first that it is not ready, still answers whoever comes, and keeps no line open', async () => {
  const house = await givenAnApplication({ imports: [], variables: { DRAIN_SECONDS: '1' } });
  expect(await statusOf(house.base, '/health/ready')).toBe(200);
  expect(await lineAfter(house.base)).toBe('keep-alive');
  const closing = house.close();
  let ready = 200;
  while (ready === 200) ready = await statusOf(house.base, '/health/ready');
  expect(ready).toBe(503);
  expect(await statusOf(house.base, '/health/live')).toBe(200);
  expect(await lineAfter(house.base)).toBe('close');
  await closing;
  await expect(fetch(`${house.base}/health/live`)).rejects.toThrow('fetch failed');
});
