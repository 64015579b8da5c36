const BROWSERS: readonly [name: string, sign: RegExp][] = [
  ['Edge', /\bEdg(e|A|iOS)?\//], ['Opera', /\bOPR\//], ['Samsung Internet', /\bSamsungBrowser\//], ['Firefox', /\b(Firefox|FxiOS)\//], ['Chrome', /\b(Chrome|CriOS)\//], ['Safari', /\bSafari\//],
];
const SYSTEMS: readonly [name: string, sign: RegExp][] = [
  ['Android', /\bAndroid\b/], ['iPhone', /\biPhone\b/], ['iPad', /\biPad\b/], ['Windows', /\bWindows\b/], ['ChromeOS', /\bCrOS\b/], ['Mac', /\bMacintosh\b/], ['Linux', /\bLinux\b/],
];

/** Family of browser and system, "Firefox en Android": enough to know one's own device again, and no finger print. */
export function deviceOf(userAgent: string | undefined): string {
  const nameIn = (signs: readonly [string, RegExp][]) => signs.find(([, sign]) => sign.test(userAgent ?? ''))?.[0];
  const [browser, system] = [nameIn(BROWSERS), nameIn(SYSTEMS)];
  return [browser ?? 'Otro navegador', ...(system ? [system] : [])].join(' en ');
}
