/**
 * Charts. Places along the scale are shares of the width, everything else is in em: marks grow with the page, words do not shrink.
 * Where text runs from right to left, so does the scale: the picture is turned round, and its words each back.
 */
export const CHARTS = `
svg{display:block;width:100%;overflow:visible;direction:ltr;font-size:.8125rem}
svg text{fill:currentColor}
.bar{fill:var(--tier)}
.notch{stroke:var(--paper);stroke-width:2}
.track{fill:var(--mark)}
[dir=rtl] svg,[dir=rtl] svg text{transform:scaleX(-1)}
[dir=rtl] svg text{transform-box:fill-box;transform-origin:center}
.end{text-anchor:end}
.middle{text-anchor:middle}
.own{font-weight:600}
.chart{margin-top:2rem}
.plots{position:relative;isolation:isolate;border-bottom:1px solid var(--ink)}
.plots>div{border-top:1px solid var(--ink);padding-block:.5rem .625rem}
.plots .head{width:fit-content;background:var(--paper);padding-inline-end:.25rem;font-size:.9375rem;font-weight:600;margin:0;padding-block:.125rem .25rem}
.row{display:grid;row-gap:.25rem;column-gap:1rem;align-items:center;padding-block:.375rem}
.dots .row+.row{border-top:1px solid var(--rule)}
.name{justify-self:start;font-size:.9375rem;line-height:1.35;background:var(--paper);padding-inline-end:.25rem}
.plot{height:1.9em}
.plot text{font-weight:600;font-variant-numeric:tabular-nums}
.plot .in{fill:var(--on-tier)}
.ends,.unstated{font-size:.875rem;color:var(--ink2)}
.signal~div .plot text:not(.in){paint-order:stroke;stroke:var(--paper);stroke-width:.3em;stroke-linejoin:round}
.signal~div :is(.ends,.unstated){justify-self:start;background:var(--paper);padding-inline-end:.25rem}
.signal{position:absolute;inset:0;height:100%;z-index:-1}
.signal line{stroke:var(--signal);stroke-width:1.5;stroke-dasharray:4 3}
.signal-note{margin:0;padding-bottom:.5rem;color:var(--signal);font-size:.875rem;font-weight:600;line-height:1.35}
.signal-note span{display:block;text-wrap:balance;padding-inline:.5rem}
.pay{margin-top:1.75rem;padding-bottom:1.25rem;border-bottom:1px solid var(--rule)}
.pay .figure{display:flex;max-width:none;margin:0 0 .5rem}
.pay .figure::before{content:"";flex:0 1 var(--at)}
.pay .figure>span{unicode-bidi:plaintext;flex:none;max-width:100%}
.pay text{fill:var(--ink2)}
.pay .own{fill:var(--ink)}
.wide{display:none}
.cover{margin-top:3rem}
.cover svg,.locator svg{font-size:1rem}
.cover p{display:flex;justify-content:space-between;max-width:none;margin:1.25rem 0 0;padding-top:.5rem;border-top:2px solid var(--ink);font-size:.9375rem;font-weight:600}
.panel .notch{stroke:var(--panel)}
.panel .own .bar{fill:var(--on-panel)}
.panel .other .bar{fill:var(--muted)}
.range{height:.8em;max-width:14rem}
.span{height:1em;max-width:14rem}
.bar,.track,.key{print-color-adjust:exact;-webkit-print-color-adjust:exact}
@media(min-width:40rem),print{
svg{font-size:.875rem}
.wide{display:inline}
.narrow{display:none}
.row{grid-template-columns:14rem minmax(0,1fr)}
.row .ends{grid-column:2}
.name{justify-self:stretch;background:none}
.signal{left:15rem;width:calc(100% - 15rem)}
.signal-note{margin-inline-start:15rem}
.columns .row{grid-template-columns:none}
.columns .row .ends{grid-column:auto}
.columns .signal{left:0;width:100%}
.columns .signal.wide{display:none}
.columns .signal-note{margin-inline-start:0}
[dir=rtl] .signal{left:0;right:auto}
}
@media(forced-colors:active){.pay text,.pay .own{fill:CanvasText}.track{fill:CanvasText}.notch{stroke:Canvas}.bar{forced-color-adjust:none}}
`.trim();
