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

  it('are kept elsewhere from the moment that is said, until all are forgotten', () => {
    const elsewhere = new Map<string, string>();
    drafts.keepIn({ getItem: (name) => elsewhere.get(name) ?? null, setItem: (name, text) => { elsewhere.set(name, text); }, removeItem: (name) => { elsewhere.delete(name); } });
    drafts.keep('profile', { words: 'x' });
    expect([drafts.read('profile', shape), [...elsewhere.keys()], Object.keys(sessionStorage)]).toEqual([{ words: 'x' }, ['aula.draft.profile'], []]);
    drafts.forgetAll();
    expect(drafts.read('profile', shape)).toBeUndefined();
    drafts.keep('profile', { words: 'y' });
    expect(Object.keys(sessionStorage)).toEqual(['aula.draft.profile']);
  });

  it('are forgotten by the beginning of their names', () => {
    for (const name of ['sealed.one', 'two']) drafts.keep(name, { words: name });
    drafts.forgetAll('sealed.');
    expect(Object.keys(sessionStorage)).toEqual(['aula.draft.two']);
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
