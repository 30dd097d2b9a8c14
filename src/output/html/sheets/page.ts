/** The page: type, measure, space, links. A column of 44 rem at most; 40 rem is where a page is no phone's. */
export const PAGE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 var(--body);overflow-wrap:anywhere}
header,main>section,body>nav,body>footer{max-width:47rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,1.5rem)}
header{padding-block:clamp(3rem,9vw,6rem) 3rem}
main:focus{outline:none}
main>section,body>nav{padding-block:clamp(2.5rem,7vw,4.5rem)}
main>section::before,body>nav::before{content:"";display:block;height:1px;background:var(--ink);margin-bottom:clamp(1.5rem,4vw,2.25rem)}
main>.role{padding-block:clamp(2rem,5vw,3rem)}
main>.catalogue{padding-block:1.5rem}
main>.divider::before,main>.flyer::before{display:none}
body>footer{padding-block:2rem 4rem;color:var(--ink2);font-size:.875rem}
body>footer p{margin:0;border-top:1px solid var(--ink);padding-top:1rem}
h1,h2,h3,h4{font-family:var(--heading);font-weight:600;text-wrap:balance;margin:0}
h1{font-size:clamp(2.5rem,1.5rem + 5vw,4.25rem);line-height:1.06;letter-spacing:-.032em}
h2{font-size:clamp(1.75rem,1.4rem + 1.6vw,2.375rem);line-height:1.16;letter-spacing:-.022em}
h3{font-size:1.25rem;line-height:1.3;letter-spacing:-.01em;margin-top:2.5rem}
h4{font-size:1rem;line-height:1.5;margin-top:1.75rem}
/* Each text in its own direction, all from the page's side. */
body{text-align:left}
[dir=rtl] body{text-align:right}
a,h1,h2,h3,h4,p,li,dt,dd,th,td,caption,figcaption,.name{unicode-bidi:plaintext}
:has(>.key){unicode-bidi:normal}
p,ul,ol,dl,table,figure,blockquote{margin:1rem 0 0}
strong,em{font-weight:600;font-style:normal}
small{font-size:inherit;font-weight:400;color:var(--ink2)}
h2+p,h2+ul,h2+ol,h2+dl,h2+nav{margin-top:1.5rem}
h2+table,h2+.chart{margin-top:2rem}
h3+p,h3+ul,h3+ol,h4+p,h4+ul,h4+ol{margin-top:.5rem}
p,li,dd,blockquote{max-width:42rem}
.lead{font-size:clamp(1.125rem,1.05rem + .4vw,1.3125rem);line-height:1.46;color:var(--ink2);max-width:38rem;text-wrap:pretty}
h1+.lead{text-wrap:balance;margin-top:1.25rem;font-size:clamp(1.25rem,1.1rem + .8vw,1.625rem)}
h2+.lead,.byline+.lead{margin-top:.625rem}
.byline{margin-top:.375rem;color:var(--ink2)}
p.figure{font-size:1.625rem;line-height:1.25;letter-spacing:-.01em}
p.figure small{font-size:1.125rem;color:inherit;letter-spacing:0;white-space:nowrap}
p.aside{color:var(--ink2);font-size:.9375rem}
header>p:not(.lead),section>footer{color:var(--ink2);font-size:.9375rem}
header>p:not(.lead){margin-top:.125rem}
header>.cover+p{margin-top:3rem}
section>footer{margin-top:2rem}
section>footer p{margin-top:.25rem}
a{color:var(--middle);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--ink);outline-offset:3px}
.skip{position:absolute;left:1rem;top:0;padding:.75rem 1rem;background:var(--ink);color:var(--paper);transform:translateY(-110%)}
.skip:focus{transform:none;z-index:2}
.aloud{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.on-paper{display:none}
@media screen and (max-width:40rem){h1,h2,h3{-webkit-hyphens:auto;hyphens:auto}}
`.trim();
