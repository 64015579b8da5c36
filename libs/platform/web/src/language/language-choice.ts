import { DOCUMENT, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { addressIn, type Language } from '@aula/platform/contract';
import { filter, map, startWith } from 'rxjs';

const COOKIE = 'aula_language';
const A_YEAR = 31_536_000;

/** The language somebody chose on this device. A preference and no secret: the server reads it for addresses that name no language. */
@Injectable({ providedIn: 'root' })
export class LanguageChoice {
  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);
  private readonly path = toSignal(this.router.events.pipe(filter((event) => event instanceof NavigationEnd), map(() => this.router.url), startWith(this.router.url)), { requireSync: true });

  /** Where this very page stands in that language; follows navigation. */
  addressIn(language: Language): string {
    return addressIn(language, this.path());
  }

  isMade(): boolean {
    return this.document.cookie.split('; ').some((cookie) => cookie.startsWith(`${COOKIE}=`));
  }

  make(language: Language): void {
    const isHttps = this.document.location.protocol === 'https:';
    this.document.cookie = [`${COOKIE}=${language}`, 'path=/', `max-age=${A_YEAR}`, 'samesite=lax', ...(isHttps ? ['secure'] : [])].join('; ');
  }

  /** Makes the choice and opens a page in that language: this one, or the one at `path`. Each language is a build of its own, so the application starts anew. */
  open(language: Language, path = this.path()): void {
    this.make(language);
    this.document.location.assign(addressIn(language, path));
  }
}
