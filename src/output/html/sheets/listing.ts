/** Lists of documents: a row each, or pictures of their first pages side by side. */
export const LISTING = `
.contents>li>.note:last-child{grid-column:auto;text-align:end}
main>.wide{max-width:80rem}
.gallery{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(13rem,100%),1fr));gap:2rem 1.5rem;margin-top:2rem}
.gallery>li{margin:0;max-width:none;min-width:0}
.gallery a{display:block;font-weight:600}
.gallery .frame{display:grid;place-items:center;aspect-ratio:4/3;margin-bottom:.625rem;background:var(--surface);border:1px solid var(--rule)}
.gallery img{display:block;max-width:100%;max-height:100%;object-fit:contain}
.gallery .note{display:block;color:var(--ink2);font-size:.9375rem}
@media print{main>section{break-before:auto}.gallery{grid-template-columns:repeat(4,1fr)}.gallery>li{break-inside:avoid}}
`.trim();
