/** One address, one account: white space around it, case and Unicode composition do not make another. */
export function normalEmail(text: string): string {
  return text.normalize('NFC').trim().toLowerCase().normalize('NFC');
}
