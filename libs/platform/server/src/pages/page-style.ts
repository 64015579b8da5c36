/** What every plain page looks like, inline: one round trip on a slow line. Tokens as on the application's screens, system fonts. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--primary:#0F5C63;--on-primary:#FFFFFF;--tertiary:#B4521E;--paper:#FBF8F3;--ink:#1E2426;--soft:#525B5E;--line:#DDD5C8;--ok:#2E6B3A;--ok-soft:#DFF0E0;--warm:#6E2F0E;--warm-soft:#FBE6D9}
@media(prefers-color-scheme:dark){:root{--primary:#7FD0D4;--on-primary:#00363A;--tertiary:#FFB68F;--paper:#14191A;--ink:#E7E5DF;--soft:#A9B1B2;--line:#333C3E;--ok:#8FD19A;--ok-soft:#173420;--warm:#FFDBC9;--warm-soft:#4A2411}}
*{box-sizing:border-box}
html{font:400 17px/1.55 system-ui,sans-serif;color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%}
body{margin:0}
main{max-width:34rem;margin:0 auto;padding:1rem 1.1rem 3rem}
header{display:flex;gap:.55rem;align-items:center;font-weight:700;margin:1rem 0 1.6rem}
svg{width:28px;height:28px;fill:none;stroke-width:2.6}
.house{stroke:var(--primary);stroke-linejoin:round}.door{stroke:var(--tertiary);stroke-linecap:round}
h1{font-size:1.65rem;line-height:1.2;margin:0 0 .4rem;overflow-wrap:anywhere;text-wrap:balance}
p{margin:0 0 .9rem}
a{color:var(--primary);text-underline-offset:3px}
ul{padding-left:1.2rem;margin:0 0 .9rem}
.note{color:var(--soft);font-size:.9rem}
@media print{:root{--paper:#fff;--ink:#000;--soft:#333;--line:#999;--ok:#000;--ok-soft:#fff;--warm:#000;--warm-soft:#fff;--primary:#000;--tertiary:#000}}
`.trim();
