/** The endorsement report as Markdown, for a wiki, a pull request or another program that makes a document of it. */
import { t } from '@vscode/l10n';
import { criteria } from '../engine/criteria.js';
import { type Report, type ReportedCriterion, type ReportedSpec, standings } from '../review/report.js';
import type { Closeness } from '../review/reported-alignment.js';
import type { SaidOfCriterion, SaidReview } from '../review/said.js';
import { markdownLine as line, markdownTable as table } from './markdown.js';
import { wordsOfCell } from './matrix-words.js';
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
  wordsOfTold,
} from './report-words.js';

/** One report after the other. `date`: the day that they are of, as year, month and day with hyphens. */
export function reportMarkdown(reports: readonly Report[], { date }: { readonly date?: string } = {}): string {
  return `${reports.map((report) => libraryBlocks(report, date).join('\n\n')).join('\n\n')}\n`;
}

const LEVELS = ['fully', 'partially', 'does-not-meet'] as const;

function libraryBlocks(report: Report, date: string | undefined): string[] {
  const { library, specs, criteria: counts, agreement } = report;
  const agreed = (name: string | undefined, own: Report['criteria'][number]['agreement']) => [
    name ?? '',
    String(own.pairs),
    percent(own.exact),
    percent(own.near),
    wordsOfCoefficient(own.alpha),
    wordsOfCoefficient(own.ac2),
  ];
  return [
    `# ${library === undefined ? t('Endorsement report') : `${line(library)}: ${t('Endorsement report')}`}`,
    `${sizeOf(report)}${date === undefined ? '' : ` ${date}`}`,
    bullets(standings.map((standing) => `${titleOfStanding(standing)}: ${report.standings[standing]}`)),
    wordsOfStrategies(report),
    ...factBlocks(report),
    `## ${t('Levels by criterion')}`,
    table(
      [
        t('Criterion'),
        ...LEVELS.map((level) => `mcspec: ${wordsOfLevel(level)}`),
        `mcspec: ${t('not judged')}`,
        ...LEVELS.map((level) => `${t('Reviewers')}: ${wordsOfLevel(level)}`),
      ],
      counts.map(({ told, waiting, said }, at) => [
        criteria[at]?.title ?? '',
        ...[...LEVELS.map((level) => told[level]), waiting, ...LEVELS.map((level) => said[level])].map(String),
      ]),
    ),
    `## ${t('How far reviewers agree')}`,
    ...wordsOfAgreement(report),
    ...(agreement.compared === 0
      ? []
      : [
          table(
            [t('Criterion'), t('Pairs'), t('The same'), t('Within one level'), t('Alpha'), 'AC2'],
            [
              ...counts.map((own, at) => agreed(criteria[at]?.title, own.agreement)),
              agreed(`**${t('All criteria')}**`, agreement.overall),
            ],
          ),
        ]),
    ...(specs.length === 0
      ? []
      : [
          `## ${t('The microcredentials by the ten criteria')}`,
          t('Above: mcspec. Below: each reviewer.'),
          table(
            [t('Microcredential'), t('Endorsement'), ...criteria.map(({ title }) => title)],
            specs.map((spec) => [line(spec.name), wordsOfStanding(spec), ...spec.criteria.map(cell)]),
          ),
        ]),
    ...specs.flatMap(specBlocks),
  ];
}

function factBlocks(report: Report): string[] {
  const facts = factsOf(report);
  if (facts.length === 0) return [];
  return [
    `## ${t('What to look at')}`,
    ...facts.flatMap(({ title, items }) => [
      `### ${title}`,
      bullets(items.map(({ spec, words }) => [spec && line(spec.name), line(words)].filter(Boolean).join(': '))),
    ]),
  ];
}

function cell(own: ReportedCriterion): string {
  const told = own.told ? wordsOfLevel(own.told.level) : '?';
  const said = own.judgments.map(({ judgment }) => wordsOfLevel(judgment.level));
  return said.length === 0 ? told : `${told}<br>${said.join(', ')}`;
}

function specBlocks(spec: ReportedSpec): string[] {
  const { judged, file, reviews, gaps, strategies, ofOtherVersions } = spec;
  const commendations = reviews.flatMap((review) => review.said.commendations.map((each) => `${line(each)} (${nameOf(review)})`));
  return [
    `## ${line(spec.name)}`,
    [...particularsOf(spec).map(line), line(judged.id ?? file)].join(' · '),
    `**${wordsOfStanding(spec)}**`,
    ...(reviews.length === 0 ? [] : [bullets(reviews.map((review) => reviewLine(review, spec)))]),
    table(
      [t('Criterion'), 'mcspec', ...reviews.map(nameOf), t('To note')],
      spec.criteria.map((own, at) => [
        criteria[at]?.title ?? '',
        wordsOfTold(own),
        ...reviews.map((review) => {
          const level = own.judgments.find((each) => each.review === review)?.judgment.level;
          return level ? wordsOfLevel(level) : t('not judged');
        }),
        notesOn(own).map(line).join(' '),
      ]),
    ),
    ...listed(t('Why not fully'), spec.criteria.flatMap(reasonsOf)),
    ...(strategies.length === 0 ? [] : [`### ${t('Alignment to strategies')}`, alignmentTable(spec)]),
    ...listed(
      t('Gaps in the framework'),
      gaps.map(({ text, review }) => `${line(text)} (${review ? nameOf(review) : t('the microcredential')})`),
    ),
    ...listed(t('Commendations'), commendations),
    ...listed(
      t('Silenced by the author'),
      judged.silenced.map((each) => `${each.rule}: ${line(wordsOfFinding(each))} ${t('Reason:')} ${line(each.reason)}`),
    ),
    ...listed(
      t('Only a reviewer can tell'),
      spec.criteria.flatMap(({ questions }, at) => questions.map((each) => `${criteria[at]?.title}: ${line(each)}`)),
    ),
    ...listed(t('Reviews of other versions'), ofOtherVersions.map(otherVersionLine)),
  ];
}

function nameOf(review: SaidReview): string {
  return line(reviewerOf(review));
}

function reviewLine(review: SaidReview, spec: ReportedSpec): string {
  const { date, summary, endorsement } = review.said;
  const words = `**${nameOf(review)}** ${wordsOfEndorsement(endorsement)}${date === undefined ? '' : ` (${line(date)})`}.`;
  return [words, ...(summary === undefined ? [] : [line(summary)]), ...caveatsOf(review, spec)].join(' ');
}

function reasonsOf({ criterion, told, judgments }: ReportedCriterion): string[] {
  const title = criteria.find(({ id }) => id === criterion)?.title;
  return [
    ...(told?.findings ?? []).map((each) => `${title} (mcspec): ${line(wordsOfFinding(each))}`),
    ...judgments
      .filter(({ judgment }) => judgment.level !== 'fully' || judgment.recommendation !== undefined)
      .map(({ review, judgment }) => `${title} (${nameOf(review)}): ${judgmentWords(judgment)}`),
  ];
}

function judgmentWords({ level, rationale, recommendation, about }: SaidOfCriterion): string {
  return [
    `${wordsOfLevel(level)}.`,
    ...(rationale === undefined ? [] : [line(rationale)]),
    ...(recommendation === undefined ? [] : [`**${t('Recommendation:')}** ${line(recommendation)}`]),
    ...(about.length === 0 ? [] : [`(${about.map(line).join(', ')})`]),
  ].join(' ');
}

function alignmentTable({ strategies, reviews }: ReportedSpec): string {
  const words = (said: Closeness | undefined) => (said ? wordsOfCell(said) : '–');
  const named = reviews.filter(({ said }) => said.alignments.length > 0);
  return table(
    [t('Strategy'), t('The microcredential'), ...named.map(nameOf)],
    strategies.map(({ id, known, bySpec, byReviewers }) => [
      `${line(id)} ${known ? line(known.title) : t('unknown')}`,
      words(bySpec),
      ...named.map((review) => words(byReviewers.find((each) => each.review === review))),
    ]),
  );
}

function otherVersionLine(review: SaidReview): string {
  const { version, endorsement, judgments } = review.said;
  const lower = judgments
    .filter(({ level }) => level !== 'fully')
    .map((judgment) => `${criteria.find(({ id }) => id === judgment.criterion)?.title}: ${judgmentWords(judgment)}`);
  return [line(t('Of version {0}:', version ?? '')), `**${nameOf(review)}** ${wordsOfEndorsement(endorsement)}.`, ...lower].join(
    ' ',
  );
}

function listed(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`### ${title}`, bullets(items)];
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
