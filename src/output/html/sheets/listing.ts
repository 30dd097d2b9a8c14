/** Lists of documents: a row each, or pictures of first pages side by side. */
export const LISTING = `
.contents>li>.note:last-child{grid-column:auto;text-align:end}
.thumbnails :is(header,nav,section,footer){max-width:75rem}
.gallery{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(13rem,100%),1fr));gap:2.5rem 1.5rem;margin-top:2rem}
.gallery>li{margin:0;max-width:none;min-width:0}
.gallery p{margin-top:.625rem;line-height:1.4}
.gallery p a{font-weight:600}
.gallery .note{display:block;color:var(--ink2);font-size:.875rem}
.frame{display:grid;grid-template:minmax(0,1fr)/minmax(0,1fr);aspect-ratio:4/3;padding:.75rem;background:color-mix(in srgb,var(--paper),var(--ink) 12%)}
.frame img{display:block;width:100%;height:100%;object-fit:contain}
@media print{main>section{break-before:auto}.gallery{grid-template-columns:repeat(4,1fr)}.gallery>li{break-inside:avoid}}
`.trim();
