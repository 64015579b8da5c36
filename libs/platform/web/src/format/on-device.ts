/** From this width on it is hardly a phone. */
const WIDE = '(min-width: 720px)';

/** Where something was kept: `en tu teléfono`, and on a wider screen `en este dispositivo`. */
export function onDevice(): string {
  return globalThis.matchMedia?.(WIDE).matches ? $localize`:@@platform.on-this-device:en este dispositivo` : $localize`:@@platform.on-your-phone:en tu teléfono`;
}
