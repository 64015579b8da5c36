/** What browsers with trusted types hand HTML through; TypeScript does not know them yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(html: string): string }): { createHTML(html: string): string };
}

/** Named in the Content Security Policy (`security-headers.ts`). */
const POLICY = 'aula#lesson';

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * HTML as a document of its own, in which nothing runs and nothing is loaded. What is taken out of it goes onto the page through Angular's
 * sanitiser, like any text: this policy is used nowhere else, and must not be.
 */
export function inertDocument(html: string): Document {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy(POLICY, { createHTML: (given) => given });
  return new DOMParser().parseFromString(policy?.createHTML(html) ?? html, 'text/html');
}
