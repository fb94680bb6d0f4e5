/** A review to be filled in: a file of the library with a place for each level, and above it what its reviewer needs to know. */
import { t } from '@vscode/l10n';
import { levels } from '../review/printed.js';
import { unjudgedReview } from '../review/skeleton.js';
import type { AlignedSheet, CriterionSheet, Found, Worksheet } from '../review/worksheet.js';
import { flow, type Insert, withoutStops } from '../spec/insert.js';
import { commentOf } from '../spec/written-comment.js';
import { placedIn } from './worksheet-words.js';

export function reviewYaml(sheet: Worksheet): string {
  const sheets = new Map(sheet.criteria.map((each) => [each.criterion, each]));
  const lines = unjudgedReview(sheet.head, {
    place: () => '',
    above: (criterion) => {
      const own = sheets.get(criterion);
      return own ? ['', ...aboutCriterion(own)] : [];
    },
  });
  return [...howTo(sheet), ...lines, '', ...atTheEnd(sheet), ''].join('\n');
}

/** Where the first level belongs in such a text, as an offset in it. */
export function firstLevelIn(text: string): number {
  const first = /^criteria:[\s\S]*?^ {2}[a-z-]+: /m.exec(text);
  return first ? first.index + first[0].length : text.length;
}

function howTo({ title, head, isWhole }: Worksheet): string[] {
  return [
    commentOf(t('A review of “{0}”.', title || (head.microcredential ?? ''))),
    commentOf(t('Write a level behind the name of each criterion: {0}.', levels.join(', '))),
    commentOf(t('A level below fully stands in a group of its own, like this:')),
    '#   consistent:',
    '#     level: partially',
    `#     rationale: ${t('why it is not met fully')}`,
    `#     recommendation: ${t('what the author should change')}`,
    '#     about: [EO1]',
    ...(isWhole ? [] : [commentOf(t('The file cannot be read to its end, so there may be more to find in it.'))]),
  ];
}

function aboutCriterion({ title, levels: meanings, found, questions }: CriterionSheet): string[] {
  const heading = (words: string) => commentOf(words, { indent: 2 });
  return [
    heading(title),
    ...meanings.map(({ level, meaning }) => commentOf(`${level}: ${meaning}`, { indent: 2, hang: 2 })),
    heading(found.length > 0 ? t('What mcspec found:') : t('mcspec found nothing.')),
    ...found.map((each) => itemOf(placedIn(each), 2)),
    ...(questions.length > 0 ? [heading(t('Only you can tell:')), ...questions.map((question) => itemOf(question, 2))] : []),
  ];
}

/** The rest of a review stands in comments, since all of it may be left out. */
function atTheEnd({ alignment, silenced, beside }: Worksheet): string[] {
  const items = alignment.length > 0 ? alignment.map(alignedItem) : [EXAMPLE];
  return [
    ...listed(t('Found beside the ten criteria:'), beside, placedIn),
    ...listed(t('Silenced by the author, with their reasons:'), silenced, (each) => `${placedIn(each)} -- ${each.reason}`),
    commentOf(t('You may add what follows. Take away the # before it, and the blank behind that.')),
    ...(alignment.length > 0
      ? [commentOf(t('These are the strategies that the author names. Keep those that you see too.'))]
      : []),
    '# alignment:',
    ...items.map((item) => `#   - ${flow(item)}`),
    '# commendations:',
    `#   - ${todo(t('what is done well and should stay as it is'))}`,
    `# summary: ${todo(t('the review in a few sentences'))}`,
    '# endorsement: endorse  # endorse-with-changes, do-not-endorse',
  ];
}

function listed<F extends Found>(heading: string, all: readonly F[], say: (each: F) => string): string[] {
  return all.length === 0 ? [] : [commentOf(heading), ...all.map((each) => itemOf(say(each), 0)), ''];
}

/** On one line, however long that is. */
function itemOf(words: string, indent: number): string {
  return commentOf(`- ${words}`, { indent, columns: Number.POSITIVE_INFINITY });
}

function todo(words: string): string {
  return withoutStops(flow({ todo: words }));
}

const EXAMPLE: Insert = { strategy: 'wellness/1', rank: 'primary', strength: 'strong', because: '' };

function alignedItem({ strategy, text, rank, strength }: AlignedSheet): Insert {
  if (strategy === undefined) return { gap: text };
  return { strategy, ...(rank && { rank }), ...(strength && { strength }), because: '' };
}
