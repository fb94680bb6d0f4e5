/** The endorsement report on a terminal of any width: the sum, a table, then each microcredential of which there is something to say. */
import { criteria, type Level } from '../engine/criteria.js';
import { type Report, type ReportedCriterion, type ReportedSpec, standings } from '../review/report.js';
import type { SaidReview } from '../review/said.js';
import { factsOf } from './report-facts.js';
import {
  caveatsOf,
  notesOn,
  particularsOf,
  percent,
  reviewerOf,
  sizeOf,
  titleOfStanding,
  wordsOfAgreement,
  wordsOfCoefficient,
  wordsOfEndorsement,
  wordsOfFinding,
  wordsOfLevel,
  wordsOfStanding,
  wordsOfStrategies,
} from './report-words.js';
import { colourOfLevel, type Style } from './style.js';
import { cut, hanging, padEnd, sentence, width, wrap } from './visible.js';
import { count, listed, number } from './words.js';

// Of so many microcredentials each is named; of more, how many more there are.
const NAMES = 6;
// The letters of mcspec and of the reviewers, ten times.
const CELLS = 10 * 3;
const LETTERS: Readonly<Record<Level, string>> = { fully: 'F', partially: 'P', 'does-not-meet': 'N' };

/** One report after the other, one for each library. `columns`: how wide a line may be. */
export function reportText(reports: readonly Report[], style: Style, columns: number): string {
  return reports.map((report) => `${libraryLines(report, style, columns).join('\n')}\n`).join('\n\n');
}

function libraryLines(report: Report, style: Style, columns: number): string[] {
  const { library, specs } = report;
  const told = standings.filter((standing) => report.standings[standing] > 0);
  const sum = told.map((standing) => `${titleOfStanding(standing)}: ${number(report.standings[standing])}`);
  return [
    ...wrap(library === undefined ? 'Endorsement report' : `${sentence(library)}: endorsement report`, columns).map(style.bold),
    ...wrap(sizeOf(report), columns),
    ...(sum.length > 0 ? wrap(`${sum.join('. ')}.`, columns) : []),
    ...wrap(wordsOfStrategies(report), columns),
    ...factLines(report, style, columns),
    '',
    ...agreementLines(report, style, columns),
    ...(specs.length > 0 ? ['', ...tableLines(report, style, columns)] : []),
    ...specs.flatMap((spec) => specLines(spec, style, columns)),
  ];
}

function factLines(report: Report, style: Style, columns: number): string[] {
  return factsOf(report).flatMap(({ title, items }) => {
    const shown = items.slice(0, items.length > NAMES ? NAMES - 1 : NAMES).map(({ spec, words }) => {
      const name = spec && `“${sentence(spec.name)}”`;
      return [name, sentence(words)].filter(Boolean).join(': ');
    });
    const more = items.length - shown.length;
    return [
      '',
      ...wrap(`${title} (${number(items.length)})`, columns).map(style.bold),
      ...[...shown, ...(more > 0 ? [`${number(more)} more`] : [])].flatMap((item) => hanging('  - ', item, columns)),
    ];
  });
}

function agreementLines(report: Report, style: Style, columns: number): string[] {
  const { agreement, criteria: counts } = report;
  const words = wordsOfAgreement(report).flatMap((each) => wrap(each, columns));
  const head = style.bold('How far reviewers agree');
  if (agreement.compared === 0) return [head, ...words];
  const names = [...criteria.map(({ title }) => title), 'All criteria'];
  const rows = [...counts.map((own) => own.agreement), agreement.overall].map(({ pairs, exact, near, alpha, ac2 }, at) => [
    names[at] ?? '',
    number(pairs),
    percent(exact),
    percent(near),
    wordsOfCoefficient(alpha),
    wordsOfCoefficient(ac2),
  ]);
  return [head, ...words, '', ...columnsOf([['', 'pairs', 'the same', 'within one level', 'alpha', 'AC2'], ...rows], columns)];
}

/** Side by side while there is room, else each row as a sentence. */
function columnsOf(rows: readonly (readonly string[])[], columns: number): string[] {
  const [head = [], ...body] = rows;
  const widths = head.map((_, at) => Math.max(...rows.map((row) => width(row[at] ?? ''))) + 2);
  if (widths.reduce((sum, each) => sum + each, 2) > columns)
    return body.flatMap(([name = '', ...cells]) =>
      hanging('  ', `${name}: ${cells.map((cell, at) => `${head[at + 1]} ${cell}`).join(', ')}`, columns),
    );
  return rows.map((row) => `  ${row.map((cell, at) => padEnd(cell, widths[at] ?? 0)).join('')}`.trimEnd());
}

function tableLines({ specs }: Report, style: Style, columns: number): string[] {
  const room = Math.max(12, columns - CELLS - 2);
  const key =
    'F fully, P partially, N does not meet, ? cannot be judged. First mcspec, then the reviewers: * where they differ, – where there are none.';
  const order = criteria.map(({ title }, at) => `${at + 1} ${title}`).join(', ');
  return [
    style.bold('The microcredentials by the ten criteria'),
    ...wrap(`${key} From left to right: ${order}.`, columns).map(style.dim),
    ...specs.map((spec) => {
      const cells = spec.criteria.map((own) => `${letterTold(own, style)}${letterSaid(own, style)}`).join(' ');
      return `${padEnd(cut(sentence(spec.name), room), room)}  ${cells}`;
    }),
  ];
}

function letterTold({ told }: ReportedCriterion, style: Style): string {
  return told ? style[colourOfLevel[told.level]](LETTERS[told.level]) : '?';
}

function letterSaid({ judgments, differ }: ReportedCriterion, style: Style): string {
  const [first] = judgments;
  if (!first) return style.dim('–');
  if (differ) return style.yellow('*');
  return style[colourOfLevel[first.judgment.level]](LETTERS[first.judgment.level]);
}

/** Nothing of one that mcspec finds no fault with and nobody has reviewed: it stands in the table. */
function specLines(spec: ReportedSpec, style: Style, columns: number): string[] {
  const lines = [
    ...spec.reviews.flatMap((review) => hanging('  ', reviewWords(review, spec), columns)),
    ...spec.criteria.flatMap((own) => criterionLines(own, style, columns)),
    ...alignmentLines(spec, columns),
    ...spec.reviews.flatMap((review) =>
      review.said.commendations.flatMap((each) =>
        hanging('  + ', `${sentence(each)} (${sentence(reviewerOf(review))})`, columns),
      ),
    ),
    ...spec.judged.silenced.flatMap((each) =>
      hanging('  ', `Silenced: ${each.rule}, ${sentence(wordsOfFinding(each))} Reason: ${sentence(each.reason)}`, columns),
    ),
    ...spec.ofOtherVersions.flatMap((review) =>
      hanging('  ', sentence(`Of version ${review.said.version ?? ''}: ${sayingOf(review)}.`), columns),
    ),
  ];
  if (lines.length === 0) return [];
  const head = [sentence(spec.name), ...particularsOf(spec).map(sentence)].join(', ');
  return ['', ...wrap(`${head}: ${wordsOfStanding(spec)}`, columns).map(style.bold), ...lines, ...openLines(spec, columns)];
}

function reviewWords(review: SaidReview, spec: ReportedSpec): string {
  const { summary } = review.said;
  return sentence([`${sayingOf(review)}.`, summary ?? '', ...caveatsOf(review, spec)].join(' '));
}

/** `Reviewer 1 endorses it (2026-05-12)`. */
function sayingOf(review: SaidReview): string {
  const { date, endorsement } = review.said;
  return sentence(`${reviewerOf(review)} ${wordsOfEndorsement(endorsement)}${date === undefined ? '' : ` (${date})`}`);
}

function criterionLines(own: ReportedCriterion, style: Style, columns: number): string[] {
  const title = criteria.find(({ id }) => id === own.criterion)?.title ?? '';
  const told = own.told?.findings ?? [];
  const lower = own.judgments.filter(({ judgment }) => judgment.level !== 'fully' || judgment.recommendation !== undefined);
  if (told.length + lower.length === 0) return [];
  const said = lower.map(({ review, judgment: { level, rationale, recommendation, about } }) =>
    [
      `${reviewerOf(review)}: ${wordsOfLevel(level)}.`,
      rationale ?? '',
      recommendation === undefined ? '' : `Recommendation: ${recommendation}`,
      about.length === 0 ? '' : `(${about.join(', ')})`,
    ].join(' '),
  );
  return [
    ...hanging('  ', [title, ...notesOn(own)].map(sentence).join('. ').replaceAll('..', '.'), columns).map(style.cyan),
    ...told.flatMap((each) => hanging('    - ', sentence(`mcspec: ${wordsOfFinding(each)}`), columns)),
    ...said.flatMap((each) => hanging('    - ', sentence(each), columns)),
  ];
}

/** Only what the microcredential and its reviewers do not say alike, and the gaps. */
function alignmentLines({ strategies, gaps, reviews }: ReportedSpec, columns: number): string[] {
  const named = reviews.filter(({ said }) => said.alignments.length > 0);
  const apart = named.length === 0 ? [] : strategies.filter((each) => !each.bySpec || each.byReviewers.length < named.length);
  const by = ({ bySpec, byReviewers }: ReportedSpec['strategies'][number]) =>
    listed([...(bySpec ? ['the microcredential'] : []), ...byReviewers.map(({ review }) => sentence(reviewerOf(review)))]);
  return [
    ...apart.flatMap((each) => hanging('  ', `Not named by all: ${sentence(each.id)}, named by ${by(each)}`, columns)),
    ...gaps.flatMap(({ text, review }) =>
      hanging('  ', `Gap: ${sentence(text)} (${review ? sentence(reviewerOf(review)) : 'the microcredential'})`, columns),
    ),
  ];
}

function openLines({ criteria: all }: ReportedSpec, columns: number): string[] {
  const open = all.reduce((sum, { questions }) => sum + questions.length, 0);
  if (open === 0) return [];
  return hanging(
    '  ',
    `For a reviewer: ${count(open, 'question')} that no machine can answer; the other formats list them`,
    columns,
  );
}
