import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import type { EndOfSession } from '../shared-session/session-ended-page';
import { SessionStore } from './session-store';

/** The way out, wherever its button stands. Whoever leaves a device that others use too is told that nothing of theirs is open there. */
@Injectable({ providedIn: 'root' })
export class WayOut {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);

  /** Rejects where the session still stands. */
  async follow(): Promise<void> {
    const isShared = this.session.isShared();
    await this.session.signOut();
    if (isShared) await this.router.navigate(['/sesion-terminada'], { queryParams: { por: 'salida' satisfies EndOfSession }, replaceUrl: true });
    else await this.router.navigateByUrl('/');
  }
}
