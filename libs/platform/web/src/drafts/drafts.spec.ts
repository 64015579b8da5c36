import { TestBed } from '@angular/core/testing';
import * as z from 'zod/mini';
import { Drafts } from './drafts';

const shape = z.object({ words: z.string() });

describe('drafts', () => {
  let drafts: Drafts;
  beforeEach(() => {
    sessionStorage.clear();
    drafts = TestBed.inject(Drafts);
  });

  it('are there when the page comes back, until they are sent', () => {
    drafts.keep('profile', { words: 'Tesorería' });
    expect(drafts.read('profile', shape)).toEqual({ words: 'Tesorería' });
    expect(drafts.read('sign-up', shape)).toBeUndefined();
    drafts.forget('profile');
    expect(drafts.read('profile', shape)).toBeUndefined();
  });

  it('of another time, or damaged, are none', () => {
    sessionStorage.setItem('aula.draft.profile', '{"words":');
    expect(drafts.read('profile', shape)).toBeUndefined();
    drafts.keep('profile', { letters: 1 });
    expect(drafts.read('profile', shape)).toBeUndefined();
  });

  it('are all forgotten, and nothing else, when somebody leaves the device', () => {
    sessionStorage.setItem('of.somebody-else', 'x');
    for (const name of ['one', 'two', 'three']) drafts.keep(name, { words: name });
    drafts.forgetAll();
    expect(Object.keys(sessionStorage)).toEqual(['of.somebody-else']);
  });

  it('stay with the page where the device has no room', () => {
    const set = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => { throw new DOMException('full', 'QuotaExceededError'); });
    expect(() => { drafts.keep('profile', { words: 'x' }); }).not.toThrow();
    expect(drafts.read('profile', shape)).toEqual({ words: 'x' });
    drafts.forgetAll();
    expect(drafts.read('profile', shape)).toBeUndefined();
    set.mockRestore();
  });
});
