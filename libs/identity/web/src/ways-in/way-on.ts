import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import type { Session } from '@aula/identity/contract';
import { language, LanguageChoice } from '@aula/platform/web';
import { SessionStore } from '../session/session-store';

/** What follows every way in: the session is taken over, and the person goes on to where they were going. */
@Injectable({ providedIn: 'root' })
export class WayOn {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly choice = inject(LanguageChoice);

  /** Whoever chose English elsewhere, and nothing on this device, goes on in English. */
  async follow(session: Session, back: string | undefined): Promise<void> {
    if (session.step === 'enter-code') {
      await this.router.navigate(['/entrar/dos-pasos'], { queryParams: { volver: back } });
      return;
    }
    await this.session.enter(session);
    const address = whereTo(back);
    if (session.account?.language === 'en' && language !== 'en' && !this.choice.isMade()) this.choice.open('en', address);
    else await this.router.navigateByUrl(address);
  }
}

/** The address to go back to after signing in. Only inside the application: `//elsewhere` is refused. */
export function whereTo(back: string | undefined): string {
  return back !== undefined && /^\/(?![/\\])/.test(back) ? back : '/inicio';
}
