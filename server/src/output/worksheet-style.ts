/** How the worksheet looks: dark where a screen is, black on white on paper, and no criterion over two pages. */

const LIGHT = `color-scheme:light;--page:#fff;--ink:#1c2630;--soft:#55626d;--line:#c3ccd3;--write:#8a97a2;--band:#f2f5f7;--accent:#0f4c75;--warn:#8a5300;`;
const DARK = `color-scheme:dark;--page:#14191e;--ink:#e3e9ee;--soft:#9dabb7;--line:#39444d;--write:#5f6d79;--band:#1c232a;--accent:#8fcdf5;--warn:#f0b65a;`;

export const worksheetStyle = `body{${LIGHT}}
@media (prefers-color-scheme:dark){body{${DARK}}}
@media print{body{${LIGHT}}}
*{box-sizing:border-box}
body{margin:0;padding:2rem;background:var(--page);color:var(--ink);font:15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main{max-width:56rem;margin:0 auto}
h1{font-size:1.8rem;line-height:1.2;margin:.1rem 0 .3rem}
h2{font-size:1.2rem;line-height:1.3;margin:1.6rem 0 .4rem}
h3{font-size:.95rem;margin:.9rem 0 .25rem;color:var(--accent)}
p{margin:.3rem 0}
ul,ol{margin:.3rem 0;padding-left:1.2rem}
code{font:.85em ui-monospace,SFMono-Regular,Consolas,"Liberation Mono",monospace;color:var(--soft);overflow-wrap:anywhere}
bdi{unicode-bidi:isolate;overflow-wrap:anywhere}
.kind{margin:0;color:var(--accent);font-weight:600}
.quiet,.place{color:var(--soft)}
.place{white-space:nowrap}
.warning{color:var(--warn);font-weight:600}
.who{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin:1rem 0}
.who div{display:flex;gap:.6rem;align-items:flex-end;flex:1 1 16rem}
.who dt{color:var(--soft)}
.who dd{flex:1;margin:0;min-height:1.6em;border-bottom:1px solid var(--write)}
.items,.outcomes dl,.outcomes{display:grid;grid-template-columns:max-content 1fr;gap:.25rem .9rem;margin:.3rem 0}
.items{font-size:.92em}
.items dt,.outcomes dt{font-weight:600;white-space:nowrap}
.items dd,.outcomes dd{margin:0}
.outcomes dl{font-size:.94em;color:var(--soft)}
.outcomes dl dt{font-weight:400}
.criterion{margin-top:2rem;border-top:2px solid var(--accent);padding-top:.2rem}
.criterion h2{margin-top:.6rem}
.number{display:inline-block;min-width:1.4em;color:var(--accent)}
.levels{list-style:none;padding:0;display:grid;grid-template-columns:repeat(3,1fr);gap:.5rem}
.levels li{display:flex;gap:.5rem;padding:.5rem .6rem;background:var(--band);border-radius:.3rem;font-size:.92em}
.box{display:inline-block;flex:none;width:1em;height:1em;margin-top:.15em;border:1.5px solid var(--ink);border-radius:.15em;vertical-align:-.15em}
.found{padding-left:1rem}
.found li{margin:.2rem 0}
.questions{padding-left:1.4rem}
.questions li{margin:.5rem 0}
.questions li>div{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:0 1rem}
.questions .answer{margin:0}
.answer{display:flex;align-items:flex-end;gap:.4rem;flex-wrap:wrap}
.line{display:block;height:1.7em;border-bottom:1px solid var(--write)}
.answer .box{margin:0 0 .25em}
.answer .line{flex:1;min-width:6rem;height:1.2em}
.reasons{display:grid;grid-template-columns:1fr 1fr;gap:0 2rem}
.ticks{list-style:none;padding:0;margin-top:1rem}
.ticks li{margin:.4rem 0}
.ticks .box{margin-right:.5em}
.aligned{border-top:1px solid var(--line);padding:.4rem 0}
@media (max-width:40rem){body{padding:1rem}.levels,.reasons,.questions li>div{grid-template-columns:1fr}}
@page{margin:16mm}
@media print{
body{padding:0;font-size:10pt;print-color-adjust:exact}
main{max-width:none}
.criterion,.aligned,.room,.questions li,.items dd,.found li,.levels,.head,.whole{break-inside:avoid}
h2,h3{break-after:avoid}
}
`;
