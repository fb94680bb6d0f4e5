/** How the preview looks: to be read beside the file, in a browser, and on paper. */
import { signStyle } from './scorecard-style.js';

export const previewStyle = `${signStyle}
body { font-size: var(--vscode-font-size, 15px); }
.preview { max-width: 52rem; margin: 0 auto; overflow-wrap: anywhere; }
.preview > header { display: flex; gap: 1.5rem; align-items: flex-start; }
.preview > header > div { flex: 1; }
figure { flex: none; width: 8.5rem; margin: 0; }
figure img { display: block; width: 100%; max-height: 12rem; object-fit: contain; }
figure.empty { display: flex; align-items: center; box-sizing: border-box; min-height: 8.5rem; padding: 0.75rem; border: 1px dashed var(--quiet); border-radius: 6px; text-align: center; }
dl { margin: 0.75rem 0 0; }
dt { color: var(--quiet); }
dd { margin: 0; }
header dl { display: flex; flex-wrap: wrap; gap: 0.5rem 2.25rem; }
.part dl > div { margin-top: 0.6rem; }
.part { margin-top: 2.25rem; }
.part h2 { margin: 0 0 0.5rem; padding-bottom: 0.3rem; border-bottom: 1px solid var(--line); font-size: 1.3em; }
.eyebrow { color: var(--quiet); font-size: 0.88em; letter-spacing: 0.06em; text-transform: uppercase; }
h3 { margin: 1rem 0 0.25rem; font-size: 1.08em; font-weight: 600; line-height: 1.4; }
.items > li { margin-top: 0.9rem; }
.items h3 { margin: 0 0 0.25rem; }
.entry { display: flex; gap: 0.5rem; align-items: baseline; }
.entry > div:last-child { flex: 1; min-width: 0; }
.margin { flex: none; min-width: 3.6rem; white-space: nowrap; }
.details li { margin-top: 0.2rem; }
.id { font-weight: 600; color: var(--quiet); }
.lead { margin-bottom: 0.4rem; max-width: 46rem; }
.unwritten, .unwritten .prose { color: var(--quiet); font-style: italic; }
.note { margin: 0.75rem 0; padding: 0.5rem 0.9rem; border-left: 3px solid var(--fair); background: var(--raised); }
.tags { display: flex; flex-wrap: wrap; gap: 0.2rem 0.6rem; align-items: baseline; margin-top: 0.25rem; font-size: 0.92em; }
.tag { padding: 0 0.55em; border: 1px solid var(--line); border-radius: 1em; color: var(--quiet); }
.place { margin-left: 0.35em; color: var(--quiet); opacity: 0.35; }
.place .sign { width: 0.95em; height: 0.95em; margin: 0; vertical-align: -0.1em; }
.place:hover, .place:focus-visible, :hover > .place { opacity: 1; color: var(--link); }
.scroll { overflow-x: auto; margin-top: 0.75rem; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.5rem 0.6rem; border: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: normal; min-width: 8rem; }
thead th { font-weight: 600; background: var(--raised); }
tbody th { min-width: 6rem; }
@media (max-width: 34rem) { .preview > header { flex-direction: column; } }
@page { margin: 18mm 16mm; }
@media print {
  :root { color-scheme: light; }
  body { padding: 0; font-size: 10pt; }
  .preview { max-width: none; }
  .place { display: none; }
  a { color: inherit; }
  .scroll { overflow: visible; }
  th, td { min-width: 0; padding: 1.2mm 1.6mm; font-size: 9pt; }
  h2, h3, .eyebrow { break-after: avoid; }
  .items > li, .details li, tr { break-inside: avoid; }
  thead { display: table-header-group; }
}
`;
