/** The reviewers' worksheet as plain text, to read on a terminal or to mail. */
import { t } from '@vscode/l10n';
import type { CriterionSheet, Stated, Worksheet } from '../review/worksheet.js';
import type { Style } from './style.js';
import { padEnd, sentence, width, wrap } from './visible.js';
import { agreements, endorsements, factsOf, nameOfSheet, placedIn, wordsOfAlignment } from './worksheet-words.js';

const BOX = '[ ]';
const STEP = '  ';

/** No line is longer than `columns`, but for single words that are. */
export function worksheetText(sheet: Worksheet, style: Style, columns: number): string {
  const say = (words: string, first = '', rest = ' '.repeat(width(first))) =>
    wrap(sentence(words), Math.max(20, columns - width(rest))).map((line, at) => (at === 0 ? first : rest) + line);
  const rule = (indent = STEP) => indent + '_'.repeat(Math.max(10, columns - width(indent)));
  const room = (name: string) => [`${STEP}${name}`, rule(), rule()];
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', ...say(title).map(style.bold), ...lines];
  const bullets = (all: readonly string[]) => all.flatMap((each) => say(each, `${STEP}- `));

  const criterion = ({ title, levels, found, items, questions }: CriterionSheet, at: number): string[] => {
    const names = Math.max(...levels.map(({ level }) => level.length));
    return section(`${at + 1}. ${title}`, [
      ...levels.flatMap(({ level, meaning }) => say(meaning, `${STEP}${BOX} ${padEnd(level, names)}  `)),
      '',
      `${STEP}${found.length > 0 ? t('What mcspec found:') : t('mcspec found nothing.')}`,
      ...found.flatMap((each) => say(placedIn(each), `${STEP}${STEP}- `)),
      ...(items.length > 0 ? [`${STEP}${t('What the questions are about:')}`] : []),
      ...items.flatMap(({ id, text }) => say(text, `${STEP}${STEP}${id === '' ? '-' : sentence(id)}  `)),
      ...(questions.length > 0 ? [`${STEP}${t('Only you can tell:')}`] : []),
      ...questions.flatMap((question) => [
        ...say(question, `${STEP}${STEP}${BOX} ${t('yes')} ${BOX} ${t('no')}  `),
        rule(STEP + STEP),
      ]),
      ...room(t('Rationale')),
      ...room(t('Recommendation')),
    ]);
  };

  return [
    style.bold(t('Reviewers’ worksheet')),
    ...say(nameOfSheet(sheet)).map(style.bold),
    ...say(factsOf(sheet)),
    '',
    `${t('Reviewer')}: ${sheet.head.reviewer === undefined ? '_'.repeat(30) : sentence(sheet.head.reviewer)}`,
    `${t('Date')}: ${sheet.head.date ?? '_'.repeat(15)}`,
    ...(sheet.isWhole ? [] : ['', ...say(t('The file cannot be read to its end, so there may be more to find in it.'))]),
    ...section(t('Competency'), sheet.competency === '' ? [] : say(sheet.competency, STEP)),
    ...section(t('Method'), sheet.method === '' ? [] : say(sheet.method, STEP)),
    ...section(
      t('Essential outcomes'),
      sheet.outcomes.flatMap((outcome) => stated(outcome, say)),
    ),
    ...sheet.criteria.flatMap(criterion),
    ...section(
      t('Framework alignment'),
      sheet.alignment.flatMap((each) => [
        ...say(wordsOfAlignment(each), `${STEP}- `),
        ...(each.text === '' ? [] : say(each.text, `${STEP}${STEP}`)),
        ...(each.because === '' ? [] : say(t('Because: {0}', each.because), `${STEP}${STEP}`)),
        ...say(
          agreements()
            .map((each) => `${BOX} ${each}`)
            .join('   '),
          `${STEP}${STEP}`,
        ),
        rule(STEP + STEP),
      ]),
    ),
    ...section(t('Found beside the ten criteria:'), bullets(sheet.beside.map(placedIn))),
    ...section(
      t('Silenced by the author, with their reasons:'),
      bullets(sheet.silenced.map((each) => `${placedIn(each)} ${t('Reason: {0}', each.reason)}`)),
    ),
    ...section(t('The review as a whole'), [
      ...room(t('Commendations')),
      ...room(t('Summary')),
      ...endorsements().flatMap(({ meaning }) => say(meaning, `${STEP}${BOX} `)),
    ]),
    '',
  ].join('\n');
}

function stated({ id, text, details }: Stated, say: (words: string, first: string) => string[]): string[] {
  return [
    ...say(text, `${STEP}${id === '' ? '-' : sentence(id)}  `),
    ...details.flatMap((detail) => say(detail.text, `${STEP}${STEP}${detail.id === '' ? '-' : sentence(detail.id)}  `)),
  ];
}
