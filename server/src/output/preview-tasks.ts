/** What an earner hands in, in its three parts, and how that is scored. */
import { t } from '@vscode/l10n';
import { scaleOf } from '../spec/levels.js';
import { loose, shorten } from '../spec/links.js';
import type { Artifact, Evidence, Prompt, Question, Row, Scoring } from '../spec/model.js';
import { type Html, html } from './html.js';
import {
  entry,
  idOf,
  linked,
  list,
  type Preview,
  pencil,
  proseOr,
  section,
  tags,
  textOf,
  unwritten,
  wordsOr,
} from './preview-parts.js';
import { artifactSetting, artifactType, lengthOf, questionAim } from './preview-words.js';
import { prose } from './prose-html.js';

export function overviewSection(preview: Preview): Html {
  const { overview } = preview.document.spec;
  const questions = overview && list(overview.questions, (question) => questionHtml(preview, question));
  return section(preview, 'overview', questions && html`${lengthLine(lengthOf(overview?.words))}${questions}`, t('Part 1'));
}

function lengthLine(length: string): Html | undefined {
  return length === '' ? undefined : html`<p class="lead">${length}</p>`;
}

function questionHtml(preview: Preview, question: Question): Html {
  return entry(
    preview,
    question,
    html`${proseOr(question.text, t('The question is not written yet.'))}
${tags([questionAim(question.asks), linked(preview, t('Covers:'), question.outcomes)])}`,
  );
}

export function evidenceSection(preview: Preview): Html {
  const { evidence } = preview.document.spec;
  const artifacts = evidence && list(evidence.artifacts, (artifact) => artifactHtml(preview, artifact));
  return section(preview, 'evidence', artifacts && html`${aroundEvidence(evidence)}${artifacts}`, t('Part 2'));
}

function aroundEvidence({ locator, studentWork }: Evidence): Html {
  const applicable = studentWork?.applicable?.value;
  return html`${locator && html`<p class="lead">${t('For each detail, say where it can be seen:')} ${wordsOr(locator, '')}</p>`}
${
  applicable !== undefined &&
  html`<p class="lead">${applicable ? t('Student work is part of the evidence.') : t('No student work is asked for.')} ${wordsOr(studentWork?.because, '')}</p>`
}`;
}

function artifactHtml(preview: Preview, artifact: Artifact): Html {
  const { title, type, setting, occasions, enacted, description, consent, locator } = artifact;
  const times = occasions && occasions.value > 1 ? t('on {0} occasions', occasions.value) : undefined;
  return entry(
    preview,
    artifact,
    html`<p><strong>${wordsOr(title, t('An artifact without a title'))}</strong></p>
${[description, consent].map((field) => field && prose(field.value))}
${locator && html`<p class="quiet">${t('Where it can be seen:')} ${wordsOr(locator, '')}</p>`}
${tags([
  artifactType(type),
  artifactSetting(setting),
  times,
  enacted?.value === true ? t('carried out, not only planned') : undefined,
  linked(preview, t('Shows:'), artifact.outcomes),
])}`,
  );
}

export function reflectionSection(preview: Preview): Html {
  const { reflection } = preview.document.spec;
  const prompts = reflection && list(reflection.prompts, (prompt) => promptHtml(preview, prompt));
  return section(preview, 'reflection', prompts && html`${lengthLine(lengthOf(reflection?.words))}${prompts}`, t('Part 3'));
}

function promptHtml(preview: Preview, prompt: Prompt): Html {
  return entry(
    preview,
    prompt,
    html`${proseOr(prompt.text, t('The prompt is not written yet.'))}
${tags([linked(preview, t('Looks back on:'), prompt.about), linked(preview, t('Reflects on:'), prompt.outcomes)])}`,
  );
}

/** @param usual The library's levels, for a rubric that lists none. */
export function scoringSection(preview: Preview, usual: readonly string[]): Html {
  const { scoring } = preview.document.spec;
  if (!scoring) return section(preview, 'scoring', undefined);
  return section(
    preview,
    'scoring',
    html`${scoring.visibility?.value === 'assessors' && html`<p class="note">${t('Earners do not see this: the rubric is for assessors alone.')}</p>`}
<p class="lead">${passingRule(scoring, usual)} ${whoScores(scoring)}</p>
${scoring.guidance && prose(scoring.guidance.value)}
${scoring.rows.length > 0 ? rubric(preview, scoring, usual) : unwritten(t('The rubric has no rows yet.'))}`,
  );
}

function passingRule(scoring: Scoring, usual: readonly string[]): string {
  const passing = textOf(scoring.passing) || scaleOf(scoring, usual).at(-1);
  return passing === undefined ? '' : t('To pass, every row has to reach “{0}”.', shorten(passing, 60));
}

function whoScores({ assessors }: Scoring): string {
  const { count, blind, resubmission } = assessors ?? {};
  return [
    count && (count.value === 1 ? t('One assessor scores it.') : t('{0} assessors score it.', count.value)),
    blind?.value && t('They know neither whose work it is nor how the others score it.'),
    resubmission?.value && t('It may be handed in again.'),
  ]
    .filter((sentence) => typeof sentence === 'string')
    .join(' ');
}

// A table of more columns cannot be read.
const COLUMNS = 12;
const ROWS = 200;

function rubric(preview: Preview, scoring: Scoring, usual: readonly string[]): Html {
  const scale = scaleOf(scoring, usual);
  const used = scoring.rows.flatMap((row) => row.levels.map(({ level }) => level.value));
  // A level that only rows know has a column too, or its words would be lost.
  const others = used.filter((level) => !scale.some((each) => loose(each) === loose(level)));
  const columns = [...new Set([...scale, ...others])].slice(0, COLUMNS);
  const passing = loose(textOf(scoring.passing));
  const rest = scoring.rows.length - ROWS;
  return html`<div class="scroll"><table>
<thead><tr><th scope="col">${t('Row')}</th>${columns.map(
    (level) =>
      html`<th scope="col"><bdi>${shorten(level, 40)}</bdi>${loose(level) === passing && html` <span class="tag">${t('passing')}</span>`}</th>`,
  )}</tr></thead>
<tbody>${scoring.rows.slice(0, ROWS).map(
    (
      row,
    ) => html`<tr><th scope="row">${rowName(preview, row)}</th>${columns.map((level) => html`<td>${cell(preview, row, level)}</td>`)}</tr>
`,
  )}</tbody></table></div>
${rest > 0 && html`<p class="quiet">${rest === 1 ? t('And 1 more.') : t('And {0} more.', rest)}</p>`}`;
}

function rowName(preview: Preview, row: Row): Html {
  return html`${idOf(preview, row, '–')}
${row.scores.length > 0 && html`<p class="linked"><span class="quiet">${t('Reads:')}</span> <bdi>${row.scores.map(({ value }) => shorten(value, 24)).join(', ')}</bdi></p>`}
${linked(preview, t('Shows:'), row.outcomes)}`;
}

function cell(preview: Preview, row: Row, column: string): Html {
  const described = row.levels.find(({ level }) => loose(level.value) === loose(column));
  if (!described) return unwritten(t('Not described yet.'));
  return html`${proseOr(described.text, t('Not described yet.'))}${pencil(preview, described.level.span, described.level.value)}`;
}
