import { TestBed } from '@angular/core/testing';
import type { Account } from '@aula/identity/contract';
import { OpenPage, type PageToOpen } from '@aula/platform/web/testing';
import { SessionStore } from '../session/session-store';
import { anAccount } from './an-account';

/** Opens a page as somebody who is signed in; null opens it as a visitor. */
export function openSignedIn(page: PageToOpen, account: Account | null = anAccount()): Promise<OpenPage> {
  return OpenPage.at({ ...page, prepare: () => { TestBed.inject(SessionStore).signedIn({ account }); } });
}
