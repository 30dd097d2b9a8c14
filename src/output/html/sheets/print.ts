/** On paper: A4, a section a page, roles whole, links that can be followed by hand. What is folded away stays away. */
export const PRINT = `
@page{size:A4;margin:20mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt Inter,sans-serif}}
@page :first{@bottom-right{content:none}}
:root{font-size:10.5pt}
header,main>section,body>nav,body>footer{max-width:none;padding:0}
header{padding-top:15mm}
main>section,body>nav{break-before:page}
main>.flyer{break-inside:avoid}
main>.role+.role{break-before:auto;margin-top:2rem}
main>.divider+.role{break-before:auto}
main>.role{padding:0;break-inside:avoid}
main>section::before,body>nav::before{display:none}
main>.role+.role::before{display:block;margin-bottom:1.5rem}
body>footer{margin-top:2rem}
h1,h2,h3,h4,.head,.tier,thead,.group{break-after:avoid}
/* In a row with its list: what is avoided after it would be avoided after the role. */
.labelled h3{break-after:auto}
p,li{orphans:2;widows:2}
tr,.row,.pay,ol.steps>li,dl>div,figure,.remark,.panel,.labelled,.compare>.columns>div{break-inside:avoid}
.on-paper{display:inline}
.on-screen,.skip,details:not([open]),[open]>summary{display:none}
a{color:inherit}
a[href^=http]:not(.address)::after{content:" (" attr(href) ")";font-size:.875em}
.scroll{overflow:visible}
.scroll table{min-width:0}
`.trim();
