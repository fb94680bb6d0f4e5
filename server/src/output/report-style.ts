/** How the endorsement report looks as a page. */
import { sheetStyle } from './sheet-style.js';

const COVER = `main{max-width:72rem}
h4{font-size:1em;margin:.5rem 0 .1rem;font-weight:600}
dl{gap:.6rem}dl div{min-width:8rem;border-left:.35rem solid var(--rule)}
dl .endorse{border-left-color:var(--good)}dl .endorse-with-changes{border-left-color:var(--p)}
dl .do-not-endorse{border-left-color:var(--none)}dl .differ{border-left-color:var(--warn)}
small{color:var(--soft);font-weight:400;font-size:.88em}
body{--good:#2c6e36}
@media (prefers-color-scheme:dark){body{--good:#7fcf8c}}
body.vscode-dark,body.vscode-high-contrast:not(.vscode-high-contrast-light){--good:#7fcf8c}
body.vscode-light,body.vscode-high-contrast-light{--good:#2c6e36}
.fact ul{columns:24rem;column-gap:2.5rem}
.inline{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;list-style:none;padding:0}
.counts td,.counts th{padding:.2rem 1.1rem .2rem 0}
.counts thead th{color:var(--soft);border-bottom:1px solid var(--rule);vertical-align:bottom}
.counts .n{text-align:right;font-variant-numeric:tabular-nums}
.counts .first,.counts thead .first{border-left:1px solid var(--rule);padding-left:1.1rem}
.counts .all th,.counts .all td{border-top:1px solid var(--rule);font-weight:600}`;

const MARKS = `.m{display:inline-block;min-width:1em;text-align:center}
.m.fully{color:var(--good)}.m.partially{color:var(--warn)}.m.does-not-meet{color:var(--none)}.m.none{color:var(--soft)}
.flag{border:1px solid;border-radius:.6em;padding:.1em .6em;color:var(--soft)}
.flag.endorse{color:var(--good)}.flag.endorse-with-changes{color:var(--link)}.flag.do-not-endorse{color:var(--none)}.flag.differ{color:var(--warn)}
.cell.differ{background:color-mix(in srgb,var(--warn) 22%,transparent)}
.cell.against{outline:1.5px dashed var(--warn);outline-offset:-3px}
.key{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;list-style:none;padding:0;align-items:center}
.key .cell{display:inline-block;width:1.4rem;height:1.1rem;vertical-align:middle;border:1px solid var(--line)}`;

const GRID = `.scroll{overflow-x:auto}
.grid{width:100%}
.grid td,.grid th{border-bottom:1px solid var(--line);padding:.2rem .4rem;vertical-align:middle}
.grid thead th{color:var(--soft);border-bottom-color:var(--rule);vertical-align:bottom}
.grid .up{padding:.2rem 0;width:2.6rem}
.up span{display:block;writing-mode:vertical-rl;transform:rotate(180deg);margin:0 auto;white-space:nowrap;line-height:1.1}
.grid .stack th{font-weight:700;background:var(--band)}
.grid .standing{font-size:.9em}
.grid .cell{text-align:center;padding:.1rem;line-height:1.05;border-left:1px solid var(--line);position:relative}
.grid .row{display:block;white-space:nowrap}.grid .row+.row{border-top:1px dotted var(--line)}
.grid .row .m{min-width:.9em}`;

const SECTION = `.spec{margin-top:3rem;border-top:2px solid var(--rule);padding-top:.2rem}
.spec h2{margin-top:.8rem}
.spec table{margin:.8rem 0}
.spec td,.spec .verdicts th,.spec .alignment th{padding:.18rem 1.1rem .18rem 0;vertical-align:top;border-bottom:1px solid var(--line)}
.spec thead th{color:var(--soft);white-space:nowrap}.level{white-space:nowrap}
.verdicts tr.differ th,.verdicts tr.differ td{background:color-mix(in srgb,var(--warn) 14%,transparent)}
.verdicts th[scope=row]{white-space:nowrap}.alignment th[scope=row]{max-width:30rem}
.questions{font-size:.93em}
@media (min-width:60rem){.questions{columns:2;column-gap:2.5rem}.questions h3{column-span:all}}
.reason{break-inside:avoid}`;

const PAPER = `@page{margin:13mm 12mm 15mm;@bottom-right{content:counter(page) " / " counter(pages);font:7pt system-ui,sans-serif;color:#5a6772}}
@media print{
body,body[class][class]{padding:0;font-size:9pt;--good:#2c6e36;print-color-adjust:exact;-webkit-print-color-adjust:exact}
main{max-width:none}main+main{break-before:page;border:0;margin:0;padding:0}
h1{font-size:17pt}h2{font-size:12.5pt}h3{font-size:10pt}
h1,h2,h3,h4,caption,.spec header{break-after:avoid}
a{color:inherit;text-decoration:none}
li,tr,.reason{break-inside:avoid}.stack{break-after:avoid}
p{orphans:3;widows:3}
.keep{break-inside:avoid}
dl{gap:2mm}dl div{min-width:0;flex:1;padding:1mm 2.5mm}dd{font-size:13pt}dt{font-size:7.5pt}
section.long{break-before:page}
.scroll{overflow:visible}
.grid{font-size:8pt}.grid thead{display:table-header-group}.grid .up{width:8mm}.grid .standing{width:27mm;font-size:7pt}
.grid td,.grid th{padding:.6mm 1mm}
.spec{margin-top:0;border-top:0;break-before:page;line-height:1.25}.spec h2{margin-top:0}
.spec table{font-size:8.5pt}.spec td,.spec .verdicts th,.spec .alignment th{padding:.3mm 3mm .3mm 0}
.verdicts,.alignment{break-inside:avoid}
.spec h3{margin-top:3mm}.spec h4{margin:1.2mm 0 0}.spec ul{margin:.5mm 0}.spec li{margin:0}.spec table{margin:2.5mm 0}
.questions{columns:2;column-gap:7mm;font-size:7.4pt;line-height:1.22}.questions h3{column-span:all}
}`;

export const reportStyle = [sheetStyle, COVER, MARKS, GRID, SECTION, PAPER].join('\n');
