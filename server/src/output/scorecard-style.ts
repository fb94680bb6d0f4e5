/** How the scorecard looks, in an editor, in a browser and on paper. */

/** The drawings beside words. */
export const signStyle = `
body { --poor: var(--vscode-charts-red, #c72e2e); }
.sign { flex: none; width: 1.15em; height: 1.15em; margin-right: 0.4em; vertical-align: -0.22em; fill: none; stroke: currentColor; stroke-width: 1.4; stroke-linecap: round; stroke-linejoin: round; }
.sign .filled { fill: currentColor; stroke: none; }
.sign.fully { color: var(--good); }
.sign.partially, .sign.warning { color: var(--vscode-editorWarning-foreground, var(--fair)); }
.sign.does-not-meet, .sign.error { color: var(--vscode-editorError-foreground, var(--poor)); }
.sign.information, .sign.hint { color: var(--vscode-editorInfo-foreground, var(--link)); }
.prose { max-width: 46rem; overflow-wrap: anywhere; }
.prose + .prose { margin-top: 0.5em; }
.item { display: block; padding-left: 1.4em; text-indent: -1.1em; }
`;

export const scorecardStyle = `${signStyle}
main { max-width: 62rem; overflow-wrap: anywhere; }
.sum { margin-top: 0.5rem; font-size: 1.1em; }
.strip { display: flex; flex-wrap: wrap; gap: 0.35rem; margin: 0.9rem 0 0.6rem; }
.strip a { display: inline-flex; align-items: center; padding: 0.1em 0.7em 0.1em 0.5em; border: 1px solid var(--line); border-radius: 1em; color: var(--text); }
.strip a:hover { background: var(--raised); }
.next { margin-top: 1.25rem; padding: 0.8rem 1rem 0.9rem; border-left: 3px solid var(--link); background: var(--raised); }
.next h2 { margin: 0 0 0.4rem; font-size: 1em; }
.next .why { margin: 0.5rem 0 0 1.6em; }
.strand > h2 { padding-bottom: 0.3rem; border-bottom: 1px solid var(--line); }
.criterion { padding: 0.9rem 0 0.4rem; }
.criterion + .criterion { border-top: 1px solid var(--line); }
.criterion > header { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 1rem; }
h3 { font-size: 1.1em; font-weight: 600; }
h4 { margin: 0.7rem 0 0; font-size: 0.92em; font-weight: 600; color: var(--quiet); }
.parts { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin-top: 0.3rem; }
.findings > li { margin-top: 0.55rem; }
.finding { display: flex; }
.finding > .sign { margin-top: 0.18em; }
.severity { font-weight: 600; }
.actions { display: flex; flex-wrap: wrap; gap: 0.4rem; margin: 0.3rem 0 0.2rem; }
.questions { margin-top: 0.1rem; columns: 22rem 2; column-gap: 2rem; color: var(--quiet); }
.questions li { padding-left: 1.1em; text-indent: -1.1em; break-inside: avoid; }
.questions li::before { content: '? '; font-weight: 600; }
.reviews { margin-top: 0.6rem; }
.reviews li { padding: 0.35rem 0 0.35rem 0.9rem; border-left: 2px solid var(--line); }
@media print {
  :root { color-scheme: light; }
  body { padding: 0; font-size: 9.5pt; }
  .actions { display: none; }
  a { color: inherit; }
  .finding, .reviews li, .next { break-inside: avoid; }
  h2, .criterion > header { break-after: avoid; }
}
`;
