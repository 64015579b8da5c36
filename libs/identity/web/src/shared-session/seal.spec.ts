import { aWorkKey } from '../testing/a-work-key';
import { ownerMark, Seal } from './seal';

const { subtle } = crypto;
const HERS = aWorkKey(1);

describe('a seal', () => {
  const mine = () => Seal.with(subtle, HERS);

  it('opens in the next session what was closed in this one, and shows nothing of it meanwhile', async () => {
    const closed = await (await mine()).close('here', '{"p1":"La respuesta ñandú"}');
    expect(closed).not.toContain('respuesta');
    expect(atob(closed.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? '')).not.toContain('respuesta');
    expect(await (await mine()).open('here', closed)).toBe('{"p1":"La respuesta ñandú"}');
  });

  it('is another one each time, for the same words too', async () => {
    const seal = await mine();
    expect(await seal.close('here', 'x')).not.toBe(await seal.close('here', 'x'));
  });

  it('does not open for another account', async () => {
    const closed = await (await mine()).close('here', 'x');
    await expect((await Seal.with(subtle, aWorkKey(2))).open('here', closed)).rejects.toThrow();
  });

  it('does not open in another place, nor after a single letter was changed', async () => {
    const seal = await mine();
    const closed = await seal.close('here', 'una respuesta');
    await expect(seal.open('there', closed)).rejects.toThrow();
    for (const at of [0, closed.indexOf('.') + 1, closed.length - 2]) {
      const changed = `${closed.slice(0, at)}${closed[at] === 'A' ? 'B' : 'A'}${closed.slice(at + 1)}`;
      await expect(seal.open('here', changed)).rejects.toThrow();
    }
    await expect(seal.open('here', 'nonsense')).rejects.toThrow();
  });

  it('names places alike each time, without a word of the name, and otherwise for each account', async () => {
    const [one, again, other] = [await mine(), await mine(), await Seal.with(subtle, aWorkKey(2))];
    expect(await one.markOf('profile.xochitl@example.mx')).toBe(await again.markOf('profile.xochitl@example.mx'));
    expect(await one.markOf('a')).not.toBe(await one.markOf('b'));
    expect(await one.markOf('a')).not.toBe(await other.markOf('a'));
    expect(await one.markOf('a')).toMatch(/^[\w-]{22}$/);
  });

  it('marks an owner alike whatever the key is, and not by the account’s id', async () => {
    const id = '0190b7a0-0000-7000-8000-0000000000f1';
    expect(await ownerMark(subtle, id)).toBe(await ownerMark(subtle, id));
    expect(await ownerMark(subtle, id)).toMatch(/^[\w-]{22}$/);
    expect(await ownerMark(subtle, id)).not.toBe(await ownerMark(subtle, id.replace('f1', 'f2')));
  });
});
