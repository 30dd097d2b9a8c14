/** Bars and panels with edges instead of fills, for printers in black and white. A tier is as heavy as it is high. */
export const OUTLINED = `
.bar{fill:var(--paper);stroke:var(--ink);stroke-width:var(--outline)}
circle.bar{fill:var(--ink);stroke:none}
.notch{stroke:var(--ink);stroke-width:var(--outline)}
.pay .bar~.bar{fill:var(--ink);stroke:none}
.track~.notch{stroke:var(--paper);stroke-width:2}
.plot .in{fill:var(--ink)}
.key{background:none;border:var(--outline) solid var(--ink)}
.panel{background:none;border:2px solid var(--ink)}
.panel .own .bar{fill:var(--ink)}
.panel .own .notch{stroke:var(--paper)}
.panel .other :is(.bar,.notch){stroke:var(--muted);stroke-width:1}
.panel .other .bar{fill:var(--paper)}
`.trim();
