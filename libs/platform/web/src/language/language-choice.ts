import { DOCUMENT, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { addressIn, type Language, LANGUAGE_COOKIE, LANGUAGE_PARAMETER } from '@aula/platform/contract';
import { filter, map, startWith } from 'rxjs';

const A_YEAR = 31_536_000;

/** The language somebody chose on this device. The server reads it for addresses that name no language. */
@Injectable({ providedIn: 'root' })
export class LanguageChoice {
  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);
  private readonly path = toSignal(this.router.events.pipe(filter((event) => event instanceof NavigationEnd), map(() => this.router.url), startWith(this.router.url)), { requireSync: true });

  /**
   * Makes the choice and leads to a page in that language: this very one, following navigation, or the one at `path`. The server keeps the choice: a
   * cookie that a page writes on its way out may come too late for the next request, which would lead back.
   */
  addressIn(language: Language, path = this.path()): string {
    const { pathname, search, hash } = new URL(addressIn(language, path), this.document.baseURI);
    return `${pathname}${search}${search ? '&' : '?'}${LANGUAGE_PARAMETER}=${language}${hash}`;
  }

  isMade(): boolean {
    return this.document.cookie.split('; ').some((cookie) => cookie.startsWith(`${LANGUAGE_COOKIE}=`));
  }

  /** Of the language this page is in: nothing has to be opened. */
  make(language: Language): void {
    const isHttps = this.document.location.protocol === 'https:';
    this.document.cookie = [`${LANGUAGE_COOKIE}=${language}`, 'path=/', `max-age=${A_YEAR}`, 'samesite=lax', ...(isHttps ? ['secure'] : [])].join('; ');
  }

  /** Each language is a build of its own, so the application starts anew. */
  open(language: Language, path = this.path()): void {
    this.document.location.assign(this.addressIn(language, path));
  }
}
