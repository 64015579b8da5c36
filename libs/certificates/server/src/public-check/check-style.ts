/** The seal and the facts of a constancia, beside what every plain page has. */
export const STYLE = `
.state{display:inline-block;border-radius:999px;padding:.35rem .9rem;font-weight:600;margin:0 0 .9rem;background:var(--warm-soft);color:var(--warm)}
.state.vigente{background:var(--ok-soft);color:var(--ok)}
dl{margin:1.2rem 0;border-top:1px solid var(--line);font-variant-numeric:tabular-nums}
dl div{display:flex;flex-wrap:wrap;gap:0 1rem;padding:.6rem 0;border-bottom:1px solid var(--line)}
dt{color:var(--soft)}dd{margin:0 0 0 auto;text-align:right;overflow-wrap:anywhere}
@media print{.state{border:1px solid #000}}
`;
