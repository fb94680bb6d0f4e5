/** A check as one page: the scorecard of each file, then all of them in a table. */
import { t } from '@vscode/l10n';
import type { Level } from '../engine/criteria.js';
import type { Verdict } from '../engine/verdict.js';
import { shorten } from '../spec/links.js';
import { type Html, html } from './html.js';
import { type CheckedFile, type CheckedSettings, isJudged, placeOfSpan, type Reporter } from './result.js';
import { scorecard } from './scorecard-page.js';
import { scorecardStyle } from './scorecard-style.js';
import { levelTitle } from './scorecard-words.js';
import { levelSign, severitySign } from './signs.js';
import { plain } from './style.js';
import { sumOf } from './sum.js';
import { editorStyle, WEB_PAGE_END, webPageStart } from './web-page.js';

/** What is kept of a file until the end. */
interface Row {
  readonly title: string;
  readonly path: string;
  readonly anchor: string;
  readonly verdicts: readonly { readonly title: string; readonly level: Level }[] | undefined;
}

/** The command line speaks English, and so does its page. */
export function htmlReporter(): Reporter {
  const rows: Row[] = [];
  let isBegun = false;
  const write = (body: Html): string => {
    const start = isBegun ? '' : webPageStart({ title: 'Scorecards', style: editorStyle + checkStyle, language: 'en' });
    isBegun = true;
    return `${start}${body.markup}\n`;
  };
  return {
    settings: (settings) => (settings.problems.length === 0 ? '' : write(settingsHtml(settings))),
    file(file) {
      const row = rowOf(file, `file-${rows.length + 1}-`);
      rows.push(row);
      return write(html`<p class="path quiet"><bdi>${file.path === '-' ? 'Standard input' : file.path}</bdi></p>
${scorecard({ title: row.title, analysis: file.analysis, anchor: row.anchor })}`);
    },
    end: (tally) => write(html`${rows.length > 1 && table(rows)}<p class="tally">${sumOf(tally, plain)}</p>`) + WEB_PAGE_END,
  };
}

function rowOf({ path, analysis }: CheckedFile, anchor: string): Row {
  const title = analysis.document.spec.title?.value.trim() || path.slice(path.lastIndexOf('/') + 1);
  return { title, path, anchor, verdicts: isJudged(analysis) ? analysis.verdicts.map(levelOf) : undefined };
}

function levelOf({ title, level }: Verdict) {
  return { title, level };
}

function settingsHtml({ path, problems, lines }: CheckedSettings): Html {
  return html`<section class="settings"><p class="path quiet"><bdi>${path}</bdi></p>
<ul class="findings">${problems.map(
    ({ severity, message, span }) =>
      html`<li><div class="finding">${severitySign(severity)}<p><bdi>${message}</bdi> <span class="quiet">${placeOfSpan(lines, span)}</span></p></div></li>`,
  )}</ul></section>`;
}

function table(rows: readonly Row[]): Html {
  const heads = rows.find(({ verdicts }) => verdicts)?.verdicts ?? [];
  return html`<section class="all"><h2>${t('All of them')}</h2>
<table><thead><tr><th scope="col">${t('Microcredential')}</th>${heads.map(({ title }) => html`<th scope="col" class="up"><span>${title}</span></th>`)}</tr></thead>
<tbody>${rows.map(
    ({
      title,
      path,
      anchor,
      verdicts,
    }) => html`<tr><th scope="row"><a href="#${anchor}top"><bdi>${shorten(title, 120)}</bdi></a> <span class="quiet"><bdi>${path}</bdi></span></th>
${verdicts ? verdicts.map(({ level }) => html`<td title="${levelTitle(level)}">${levelSign(level)}<span class="hidden">${levelTitle(level)}</span></td>`) : html`<td colspan="${Math.max(1, heads.length)}">${t('cannot be judged yet')}</td>`}</tr>
`,
  )}</tbody></table></section>`;
}

const checkStyle = `${scorecardStyle}
.path { margin-top: 3rem; }
.path:first-child { margin-top: 0; }
.all { margin-top: 3rem; }
table { border-collapse: collapse; }
th { text-align: left; font-weight: normal; }
tbody tr { border-top: 1px solid var(--line); }
tbody th { padding: 0.3rem 1.5rem 0.3rem 0; }
td { padding: 0.3rem 0.2rem; text-align: center; }
thead th { vertical-align: bottom; padding-bottom: 0.4rem; }
.up span { display: block; margin: 0 auto; writing-mode: vertical-rl; transform: rotate(180deg); }
.tally { margin-top: 1.5rem; white-space: pre-line; }
@media print { .scorecard { break-after: page; } }
`;
