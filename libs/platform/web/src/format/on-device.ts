/** From this width on it is hardly a phone. */
const WIDE = '(min-width: 720px)';

/** Where something was kept: `en tu teléfono`, and on a wider screen `en este dispositivo`. */
export function onDevice(): string {
  return globalThis.matchMedia?.(WIDE).matches ? 'en este dispositivo' : 'en tu teléfono';
}
