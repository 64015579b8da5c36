import { deviceInWords } from './device-in-words';

it.each([
  [{ browser: 'Firefox', system: 'Android' }, 'Firefox en Android'], [{ browser: 'Firefox', system: null }, 'Firefox'],
  [{ browser: null, system: 'Windows' }, 'Un navegador en Windows'], [{ browser: null, system: null }, 'Un navegador que no reconocemos'],
])('%j is %s', (device, words) => {
  expect(deviceInWords(device)).toBe(words);
});
