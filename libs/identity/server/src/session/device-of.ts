const BROWSERS: readonly [name: string, sign: RegExp][] = [
  ['Edge', /\bEdg(e|A|iOS)?\//], ['Opera', /\bOPR\//], ['Samsung Internet', /\bSamsungBrowser\//], ['Firefox', /\b(Firefox|FxiOS)\//], ['Chrome', /\b(Chrome|CriOS)\//], ['Safari', /\bSafari\//],
];
const SYSTEMS: readonly [name: string, sign: RegExp][] = [
  ['Android', /\bAndroid\b/], ['iPhone', /\biPhone\b/], ['iPad', /\biPad\b/], ['Windows', /\bWindows\b/], ['ChromeOS', /\bCrOS\b/], ['Mac', /\bMacintosh\b/], ['Linux', /\bLinux\b/],
];

/** Families as their makers call them, in every language alike; null where nothing known is said. */
export interface Device {
  readonly browser: string | null;
  readonly system: string | null;
  /** Whether other people use it too; the person says so. */
  readonly isShared?: boolean | undefined;
}

/** Families of browser and system, Firefox and Android: enough to know one's own device again, and no finger print. */
export function deviceOf(userAgent: string | undefined): Device {
  const nameIn = (signs: readonly [string, RegExp][]) => signs.find(([, sign]) => sign.test(userAgent ?? ''))?.[0] ?? null;
  return { browser: nameIn(BROWSERS), system: nameIn(SYSTEMS) };
}
