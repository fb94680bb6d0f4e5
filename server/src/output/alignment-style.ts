/** How the page of suggested strategies looks. A circle is empty until it is linked; its color says how well the two fit. */

export const alignmentStyle = `
.verdict { margin-top: 1rem; padding: 0.75rem 1rem; border-left: 3px solid var(--good); background: var(--raised); }
.verdict.weak { border-color: var(--fair); }
.verdict.none { border-color: var(--vscode-charts-orange, #d18616); }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin-bottom: 0.5rem; }
.legend span { display: inline-flex; align-items: center; gap: 0.4rem; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th { text-align: left; font-weight: normal; }
thead th { border-bottom: 1px solid var(--line); padding-bottom: 0.35rem; }
.outcome { width: 3.25rem; text-align: center; font-weight: 600; }
.outcome.open { color: var(--vscode-editorWarning-foreground, var(--fair)); }
tbody tr { border-bottom: 1px solid var(--line); }
tbody th { padding: 0.9rem 1rem 0.9rem 0; vertical-align: top; min-width: 15rem; }
tbody td { padding: 1rem 0; text-align: center; vertical-align: top; }
.group th { padding: 1.25rem 0 0.4rem; font-weight: 600; }
h3 { font-size: 1.05em; font-weight: 600; line-height: 1.35; }
.tags { display: flex; flex-wrap: wrap; gap: 0.4rem; margin: 0.35rem 0; }
.tag { padding: 0 0.55em; border: 1px solid var(--line); border-radius: 1em; font-size: 0.88em; white-space: nowrap; }
.tag.named { border-color: var(--link); color: var(--link); }
.tag.clear { border-color: var(--good); }
.tag.possible { border-color: var(--fair); }
.tag.little { color: var(--quiet); }
.tag.open { border-color: var(--fair); }
.why { color: var(--quiet); max-width: 46rem; }
.why li { padding-left: 0.9em; text-indent: -0.9em; }
.why li::before { content: '– '; }
.actions { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; margin-top: 0.5rem; }
.mark { display: inline-block; box-sizing: border-box; flex: none; width: 1.25em; height: 1.25em; border-radius: 50%; vertical-align: -0.2em; }
.mark { border: 2px solid var(--quiet); }
.mark.clear { border-color: var(--good); }
.mark.possible { border-color: var(--fair); border-style: dashed; }
.mark.little:not(.linked) { border-color: transparent; }
.mark.linked { position: relative; border-style: solid; background: var(--quiet); }
.mark.linked.clear { background: var(--good); }
.mark.linked.possible { background: var(--fair); }
.mark.linked::after {
  content: ''; position: absolute; left: 50%; top: 42%; width: 0.22em; height: 0.48em;
  border: solid var(--page); border-width: 0 2px 2px 0; transform: translate(-50%, -50%) rotate(45deg);
}
.circle { display: inline-block; padding: 0.25rem 0.4rem; margin: -0.25rem 0; border-radius: 4px; line-height: 1; }
.circle:hover { background: var(--vscode-toolbar-hoverBackground, #8883); }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 0.75rem; }
.card { padding: 0.85rem 1rem 1rem; border: 1px solid var(--line); border-radius: 5px; }
.card h3 { display: flex; align-items: center; justify-content: space-between; gap: 0.5rem; margin-bottom: 0.25rem; }
.card > .quiet { margin-top: 0.4rem; }
.best li { margin-top: 0.6rem; }
.best .why li { margin-top: 0; }
.best .why, .best .actions, .best .quiet { margin-left: 1.65em; }
.line { display: flex; gap: 0.5em; align-items: baseline; }
.line .mark { align-self: flex-start; margin-top: 0.2em; }
.also li { margin-top: 0.25rem; }
`;
