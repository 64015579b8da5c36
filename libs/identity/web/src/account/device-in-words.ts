import type { OwnSession } from '@aula/identity/contract';

/** `Firefox en Android`, as far as the browser said. */
export function deviceInWords({ browser, system }: Pick<OwnSession, 'browser' | 'system'>): string {
  if (browser !== null && system !== null) return $localize`:@@identity.browser-on-system:${browser}:browser: en ${system}:system:`;
  if (system !== null) return $localize`:@@identity.some-browser-on-system:Un navegador en ${system}:system:`;
  return browser ?? $localize`:@@identity.some-browser:Un navegador que no reconocemos`;
}
