/** Blocks: rules and space, no boxes. */
export const BLOCKS = `
ul,ol{padding-inline-start:1.25rem}
li+li,li>ul,li>ol{margin-top:.375rem}
li::marker{color:var(--tier)}
ol>li::marker{color:var(--ink2);font-variant-numeric:tabular-nums}
.contents,ol.steps{list-style:none;padding:0}
.contents>li{display:grid;grid-template-columns:minmax(0,1fr);align-items:center;column-gap:1.5rem;max-width:none;margin:0;padding-block:.5rem;border-top:1px solid var(--rule)}
.contents>li:last-child,dl>div:last-child{border-bottom:1px solid var(--rule)}
.contents a{font-weight:600;padding-block:.25rem}
.contents .note{color:var(--ink2)}
ol.steps{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(9.5rem,100%),1fr));gap:2rem 1.5rem;counter-reset:step;margin-top:2rem}
ol.steps>li{counter-increment:step;border-top:2px solid var(--ink);margin:0;padding-top:.5rem}
ol.steps>li::before{content:counter(step);display:block;font:600 2.75rem/1.2 var(--heading);letter-spacing:-.03em}
ol.steps strong{display:block;font-size:1.125rem;margin-top:.5rem}
dl>div{border-top:1px solid var(--rule);padding-block:.875rem 1rem}
dt{font-weight:600}
dd{margin:.125rem 0 0}
dd>p:first-child{margin-top:0}
dd>p+p{margin-top:.5rem}
blockquote{border-inline-start:3px solid var(--mark);padding-inline-start:1.25rem;font-size:1.125rem}
blockquote p:first-child{margin-top:0}
.remark{margin-top:2.5rem;padding-inline-start:1.125rem;border-inline-start:2px dashed var(--signal)}
.remark h3{font-size:1rem;line-height:1.6;letter-spacing:0;margin:0}
.remark p{margin-top:.25rem}
.tier{display:flex;align-items:center;font-weight:600;margin:0 0 .5rem}
.tier+h2{margin-top:0}
.key{display:inline-block;flex:none;width:.6875rem;height:.6875rem;margin-inline-end:.5rem;background:var(--tier);forced-color-adjust:none}
.labelled{margin-top:1.75rem}
.labelled h3{font-size:1.0625rem;letter-spacing:0;line-height:1.6;margin:0}
.labelled>div>:first-child{margin-top:.25rem}
.catalogue h2{font-size:1.5rem}
.catalogue .lead{font-size:1rem;line-height:1.6}
.catalogue .figure{font-size:1.25rem}
.catalogue .figure small{font-size:1rem}
.catalogue .pay,.catalogue .labelled{margin-top:1rem}
.catalogue .pay{padding-bottom:.75rem}
div.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(12rem,100%),1fr));gap:2rem 1.5rem;margin-top:2.5rem}
div.columns>div{border-top:2px solid var(--ink);padding-top:.75rem}
.columns>div>h3{margin:0;font-size:1.125rem}
.columns>div>h3+*{margin-top:.75rem}
.compare h3+p{margin-top:.125rem;color:var(--ink2)}
.compare ul{margin-top:.75rem}
.columns>div dl>div{display:block}
.panel{display:grid;gap:2rem;padding:clamp(1.5rem,5vw,2.5rem);background:var(--panel);color:var(--on-panel);print-color-adjust:exact;-webkit-print-color-adjust:exact}
.panel h2{font-size:clamp(2.25rem,1.6rem + 3vw,3.25rem);line-height:1.06;letter-spacing:-.03em}
.names{margin-block:2.5rem 1.5rem}
.names ul{list-style:none;margin:0;padding:0;font-size:clamp(1.5rem,1.2rem + 2vw,2.5rem);font-weight:600;line-height:1.2;letter-spacing:-.02em;columns:auto 16em}
.panel .lead,.panel .byline,.panel a{color:inherit}
table{width:100%;border-collapse:collapse;font-size:.9375rem;line-height:1.45}
caption{text-align:inherit;color:var(--ink2);padding-bottom:.75rem}
th,td{padding-block:.5rem;padding-inline:0 .75rem;vertical-align:top;text-align:inherit;font-weight:400;border-top:1px solid var(--rule)}
th:last-child,td:last-child{padding-inline-end:0}
thead th,thead td{font-weight:600;border-top:0;vertical-align:bottom}
.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums;padding-inline-start:.75rem}
[dir=rtl] .number{text-align:left}
tbody tr:first-child>*{border-top:1px solid var(--ink)}
table{border-bottom:1px solid var(--ink)}
tfoot th,tfoot td{font-weight:600;border-top:1px solid var(--ink)}
.group th{font-weight:600;padding-block:.75rem .5rem}
.group+tr>*{border-top:0}
.barred{display:grid;gap:.375rem 1rem;align-items:center}
.small{font-size:.875rem}
.small caption{padding:0}
.small :is(th,td){min-width:4.5em}
.small :is(th,td):last-child{min-width:5.5em}
.small .number{white-space:normal;padding-inline-start:.25rem}
.scroll{position:relative;overflow-x:auto;margin-top:1rem}
.scroll table{margin:0;min-width:var(--least)}
.logo{margin:0 0 2.5rem}
.logo img{display:block;width:auto;max-width:100%;height:3rem}
.flyer .remark{border:0;padding:0}
figure>img{display:block;max-width:100%;height:auto}
.pictured{display:grid;gap:1rem 1.5rem;align-items:start}
.pictured figure,.band figure{margin:0}
.pictured img{max-height:16rem}
.band img{width:100%;aspect-ratio:595/200;object-fit:cover}
.qr img{width:12rem;image-rendering:pixelated;background:#fff}
figcaption{color:var(--ink2);font-size:.9375rem;margin-top:.5rem}
details{margin-top:1.25rem}
summary{display:inline-block;padding-block:.25rem;color:var(--middle);cursor:pointer;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.18em}
summary::before{content:"";display:inline-block;margin-inline-end:.5rem;border:.3em solid transparent;border-inline-start-color:currentColor;border-inline-end:0}
[open]>summary::before{border:.3em solid transparent;border-block-start-color:currentColor;border-block-end:0;margin-inline-end:.375rem;margin-bottom:.15em}
summary::-webkit-details-marker{display:none}
.notes{margin-top:2rem;font-size:.9375rem;color:var(--ink2)}
@media(min-width:40rem),print{
.contents>li{grid-template-columns:minmax(0,3fr) minmax(0,2fr) minmax(0,3fr);padding-block:.625rem}
.contents>li>a:only-child{grid-column:1/-1}
.contents>li>.note:last-child{grid-column:2/-1}
dl>div{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,2fr);column-gap:1.5rem}
dd{margin:0;grid-column:2}
.labelled{display:grid;grid-template-columns:9rem minmax(0,1fr);column-gap:1.5rem}
.labelled>div>:first-child{margin-top:0}
.panel{grid-template-columns:minmax(0,3fr) minmax(0,2fr);align-items:end}
.pictured{grid-template-columns:minmax(0,1fr) auto}
.pictured img{max-width:12rem;max-height:9rem}
.barred{grid-template-columns:minmax(0,1fr) 11rem}
.small .barred{grid-template-columns:none}
.small .number{white-space:nowrap}
}
`.trim();
