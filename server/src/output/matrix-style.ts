/** How the matrix looks as a page: light and dark, on a screen and on paper, in a browser and in an editor. */

import { sheetStyle } from './sheet-style.js';

// A mark is a letter on a ground: dark for primary, light for secondary, grey without a rank; without a ground where it is tangential.
const MARKS = `.m,.box{position:relative}
.m{text-align:center;font-weight:700;line-height:1}
.m b{font-weight:700}
.P{background:var(--p);color:var(--p-ink)}
.S{background:var(--s);color:var(--s-ink)}
.A{background:var(--a);color:var(--a-ink)}
.p,.s,.a{color:var(--ink);outline:1.5px dashed var(--edge);outline-offset:-3px}
.q{color:var(--soft)}
.key{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;list-style:none;padding:0;align-items:center}
.key .m{display:inline-block;width:1.5rem;padding:.3rem 0;margin-right:.35rem}
.flag{font-weight:600;white-space:nowrap;border:1px solid;border-radius:.6em;padding:0 .4em;font-size:.88em}
.flag.none{color:var(--none);border-style:dashed}
.flag.tangential{color:var(--warn)}`;

const GLANCE = `.top{display:grid;gap:0 3rem;grid-template-columns:minmax(0,1fr)}
@media (min-width:75rem),print{.top.side{grid-template-columns:minmax(0,max-content) minmax(18rem,1fr)}}
.maps header{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 2rem}
.glance td,.glance th{padding:.22rem .9rem .22rem 0;vertical-align:middle}
.glance thead th{color:var(--soft);border-bottom:1px solid var(--rule)}
.glance .domain th{font-weight:700;padding-top:.7rem}
.glance td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.box{display:inline-block;min-width:1.5rem;padding:.2rem .25rem;margin:0 .15rem .1rem 0;text-align:center;line-height:1;font-size:.85em;font-weight:600;border:1.5px solid var(--edge);font-variant-numeric:tabular-nums}
.box.covered{background:var(--p);color:var(--p-ink)}
.box.tangential{border-style:dashed;border-color:var(--warn);color:var(--warn)}
.box.none{border-style:dotted;border-color:var(--none);color:var(--none);text-decoration:line-through}
.bar{display:inline-block;height:.7rem;background:var(--s);vertical-align:middle;margin-left:.5rem}`;

const MAP = `.scroll{overflow:auto;max-height:92vh;border:1px solid var(--line);margin:.6rem 0 1.4rem}
.map{table-layout:fixed;width:max-content;font-size:13px;line-height:1.25}
.map col.title{width:min(25rem,42vw)}.map.few col.title{width:min(42rem,56vw)}.map col.n{width:2.6rem}.map col.c{width:1.55rem}
.map caption{padding:.4rem .5rem;position:sticky;left:0}
.map thead th{position:sticky;top:0;z-index:2;background:var(--page);vertical-align:bottom;border-bottom:1px solid var(--rule);padding:.3rem .5rem}
.map thead th.up{padding:.4rem 0}
.up span{display:block;writing-mode:vertical-rl;transform:rotate(180deg);max-height:17rem;margin:0 auto;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;line-height:1.5rem}
.few .up span{white-space:normal;line-height:1.2}.map.few col.c{width:2.4rem}
.up a{color:inherit;text-decoration:none}.up a:hover{text-decoration:underline}
.up small{color:var(--soft);font-size:.9em}
.up.open{font-style:italic}
.map tbody th,.map thead th:first-child{position:sticky;left:0;z-index:1;background:var(--page)}
.map thead th:first-child{z-index:3}
.map tbody th{padding:.15rem .5rem;vertical-align:middle}
.map tr.domain th{background:var(--band);font-weight:700;font-size:1.1em;padding:.45rem .5rem;border-top:2px solid var(--rule)}
.map tr.dimension th{background:var(--band);font-weight:600;border-top:1px solid var(--rule)}
.map tr.domain span,.map tr.dimension span{font-weight:400;color:var(--soft)}
.map tr.row th{padding-left:2.2rem;text-indent:-1.5rem;border-bottom:1px solid var(--line)}
.map tr.row th b{display:inline-block;min-width:1.5rem;text-indent:0;font-variant-numeric:tabular-nums}
.map td{border:1px solid var(--line);height:1.55rem;padding:0}
.map td.n{text-align:right;padding-right:.5rem;font-variant-numeric:tabular-nums;font-weight:600}
.map tr.row:hover th,.map tr.row:hover td:not(.m){background:var(--band)}
.map .first{border-left:1px solid var(--rule)}`;

const LIST = `.list{width:100%}
.list th[scope=row]{width:24rem}
.list th,.list td{padding:.3rem .9rem .3rem 0;vertical-align:top;border-top:1px solid var(--line)}
.list thead th{color:var(--soft);border-top:0}
.list tr.stack th{font-weight:700;background:var(--band);padding:.3rem .5rem}
.list td.status{white-space:nowrap}
.tag{display:inline-block;white-space:nowrap;margin:0 .9rem .15rem 0}
.tag .m{display:inline-block;width:1.3rem;padding:.18rem 0;margin-right:.3rem;font-size:.85em}`;

// Beside a text, or on a phone. Tables stay tables, so that a screen reader hears what stands above a cell.
const NARROW = `@media screen and (max-width:50rem){
body{padding:1rem}
dl div{min-width:0;flex:1 1 7rem}
.glance td,.glance th{padding-right:.5rem}.glance thead th{font-size:.85em}.bar{display:none}
.list th[scope=row]{width:38%}.list th,.list td{padding-right:.5rem;overflow-wrap:anywhere}
.tag{white-space:normal;margin-right:.4rem}
}`;

const PAPER = `@page{size:landscape;margin:8mm 9mm 11mm;@bottom-right{content:counter(page) " / " counter(pages);font:7pt system-ui,sans-serif;color:#5a6772}}
@media print{
body{padding:0;font-size:8.5pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
main{max-width:none}main+main{break-before:page;border:0;margin:0;padding:0}
h1{font-size:15pt}h2{font-size:11.5pt;margin-top:4mm;break-after:avoid}section.maps h2{margin-top:0}h3{font-size:9.5pt;break-after:avoid}
a{color:inherit;text-decoration:none}
p,ul,dl{margin-top:1mm;margin-bottom:1mm}
li,.glance tr,.list tr{break-inside:avoid}
tr.stack{break-after:avoid}
dl div{padding:.6mm 3mm}
.glance td,.glance th{padding-top:.35mm;padding-bottom:.35mm}.glance .domain th{padding-top:1.2mm}
.list th,.list td,.list tr.stack th{padding-top:.5mm;padding-bottom:.5mm}.list{font-size:7.2pt}.list th[scope=row]{width:66mm}
.tag{margin:0 2.5mm 0 0}.tag .m{width:3.4mm;padding:.3mm 0;margin-right:.8mm}
.key .m{width:4mm;padding:.6mm 0}.box{min-width:4.2mm;padding:.5mm}.bar{height:2mm}
dd{font-size:13pt}
section.maps,section.long{break-before:page}section.short{break-inside:avoid}
.top{column-gap:8mm}.maps .key{font-size:7pt;gap:0 3mm}.maps header{gap:0 5mm}
.scroll{overflow:visible;max-height:none;border:0;margin:0}
.scroll+.scroll{break-before:page}
.map{width:min(100%,var(--w));font-size:var(--f);line-height:1.08}
.map col.title,.map.few col.title{width:var(--t)}.map col.n{width:7mm}.map col.c,.map.few col.c{width:auto}
.map thead{display:table-header-group}
.map thead th,.map tbody th,.map caption,.map thead th:first-child{position:static}
.map caption{padding:0 0 .5mm;font-size:8pt}
.map thead th{padding:.5mm}.map thead th.up{padding:.6mm 0}
.up span{max-height:41mm;line-height:2.75mm}.up small{display:none}
.map tbody.together{break-inside:avoid}.map tr{break-inside:avoid}.map tr.dimension{break-after:avoid}
.map tbody.domain{break-after:avoid}
.map tbody.long{break-before:page}
.map tbody th{padding:.15mm .8mm}
.map tr.domain th{padding:.6mm .8mm}
.map tr.row th{padding-left:5mm;text-indent:-3.8mm}
.map tr.row th b{min-width:3.8mm;padding-right:.7mm}.map td,.map tr.row th{border-width:.15mm}.map .first{border-left-width:.3mm}
.map td{height:2.9mm}.map td.n{padding-right:1mm}
.p,.s,.a{outline-width:.25mm;outline-offset:-.5mm}
.flag{padding:0 1mm;border-width:.2mm}
}`;

export const matrixStyle = [sheetStyle, MARKS, GLANCE, MAP, LIST, NARROW, PAPER].join('\n');
