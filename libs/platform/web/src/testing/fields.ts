import { eventually } from './eventually';

/** A field of a form by its label: its input, and what stands below it. */
export function fieldNamed(page: HTMLElement, label: string): { readonly input: HTMLInputElement; notes(): string } {
  const found = [...page.querySelectorAll('label')].find(({ textContent }) => textContent.trim() === label);
  const input = found && page.querySelector<HTMLInputElement>(`[id='${found.htmlFor}']`);
  if (!input) throw new Error(`no field «${label}» in: ${page.textContent}`);
  return { input, notes: () => page.querySelector(`[id='${input.getAttribute('aria-describedby') ?? ''}']`)?.textContent.trim() ?? '' };
}

/** Types as a person does: the text is there, and the field was left. */
export function typeInto(page: HTMLElement, label: string, text: string): void {
  const { input } = fieldNamed(page, label);
  input.value = text;
  input.dispatchEvent(new Event('input'));
  input.dispatchEvent(new Event('blur'));
}

/** Types letters and takes an option of the list that opens. */
export async function choose(page: HTMLElement, label: string, letters: string, option: string): Promise<void> {
  const { input } = fieldNamed(page, label);
  const named = () => [...page.querySelectorAll<HTMLElement>('[role=option]')].find(({ textContent }) => textContent.trim() === option);
  input.focus();
  input.value = letters;
  input.dispatchEvent(new Event('input'));
  await eventually(() => named() !== undefined);
  named()?.click();
}

/** What stands as wrong below the fields, in reading order. */
export function faultsIn(page: HTMLElement): string[] {
  return [...page.querySelectorAll('.fault')].map(({ textContent }) => textContent.trim());
}
