/** How somebody shows who they are; each is a strategy of Passport's by this name. */
export type WayIn = 'passphrase' | 'mailed-code' | 'mailed-link';
