// Read by the server and, as it stands, by `tools/common-passphrases.mjs`: what is looked for must be spelled as what was kept.

/** What people write for a letter: `P@ssw0rd`. An l and a 1 stand for an i, so that all three are alike. */
const SUBSTITUTES: Readonly<Record<string, string>> = { '@': 'a', '4': 'a', '3': 'e', '1': 'i', l: 'i', '0': 'o', '5': 's', $: 's', '7': 't' };

/** The one spelling of all that are alike: NFKC, lower case, no accents, substitutes as the letters they stand for, no signs and spaces. */
export function listedForm(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFD').replace(/[@4310l5$7]/g, (sign) => SUBSTITUTES[sign] ?? sign).replace(/[^\p{L}\p{N}]/gu, '');
}
