/** How a sheet about a whole library looks: light and dark, on a screen and on paper, in a browser and in an editor. */

const LIGHT = `color-scheme:light;--page:#fff;--ink:#1c2630;--soft:#5a6772;--line:#dde3e8;--rule:#9aa7b2;--band:#f2f5f7;--link:#0b5c8f;
--p:#0f4c75;--p-ink:#fff;--s:#a8d0ec;--s-ink:#0b2c45;--a:#d5dae0;--a-ink:#28323b;--edge:#0f4c75;--warn:#8a5300;--none:#b3261e;`;
const DARK = `color-scheme:dark;--page:#14191e;--ink:#e3e9ee;--soft:#9dabb7;--line:#2b343c;--rule:#5f6d79;--band:#1c232a;--link:#7cc4f2;
--p:#8fcdf5;--p-ink:#08233a;--s:#2a5f87;--s-ink:#eaf5fd;--a:#46515b;--a-ink:#eef2f5;--edge:#8fcdf5;--warn:#f0b65a;--none:#ff9b91;`;

// Editors say by a class of the body which theme they have.
const THEMES = `body{${LIGHT}}
@media (prefers-color-scheme:dark){body{${DARK}}}
body.vscode-light,body.vscode-high-contrast-light{${LIGHT}}
body.vscode-dark,body.vscode-high-contrast:not(.vscode-high-contrast-light){${DARK}}
@media print{body,body[class][class]{${LIGHT}}}`;

const PAGE = `*{box-sizing:border-box}
body{margin:0;padding:2rem;background:var(--page);color:var(--ink);font:14px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main{max-width:110rem;margin:0 auto}
main+main{margin-top:4rem;border-top:3px solid var(--rule);padding-top:2rem}
h1{font-size:1.7rem;line-height:1.2;margin:0 0 .3rem}
h2{font-size:1.25rem;margin:2.2rem 0 .2rem}
h3{font-size:1rem;margin:1.4rem 0 .3rem}
p{margin:.3rem 0;max-width:60rem}
a{color:var(--link)}
ul{margin:.3rem 0;padding-left:1.2rem;max-width:80rem}
li{margin:.15rem 0}
.soft{color:var(--soft)}
i.words{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
dl{display:flex;flex-wrap:wrap;gap:.8rem;margin:1rem 0}
dl div{border:1px solid var(--line);border-radius:.5rem;padding:.5rem 1rem;min-width:9rem;background:var(--band)}
dt{color:var(--soft)}
dd{margin:0;font-size:1.6rem;font-weight:600;font-variant-numeric:tabular-nums}
dd small{font-size:.95rem;font-weight:400;color:var(--soft)}
code{font:.92em ui-monospace,SFMono-Regular,Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere}
table{border-collapse:collapse}
caption{text-align:left;font-weight:600;padding:.3rem 0}
th{font-weight:inherit;text-align:left}`;

export const sheetStyle = [THEMES, PAGE].join('\n');
