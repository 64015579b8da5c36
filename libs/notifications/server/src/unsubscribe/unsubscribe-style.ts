/** The one button, and the way to the account, beside what every plain page has. */
export const STYLE = `
form{margin:1.4rem 0}
button{min-height:48px;padding:.5rem 1.4rem;border:0;border-radius:999px;background:var(--primary);color:var(--on-primary);font:inherit;font-weight:650;cursor:pointer}
a{color:var(--primary)}
:focus-visible{outline:3px solid var(--tertiary);outline-offset:3px}
@media(forced-colors:active){button{border:1px solid ButtonText}}
@media print{form{display:none}}
`;
