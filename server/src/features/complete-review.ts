/** What may be written in a review. */
import { t } from '@vscode/l10n';
import { today } from '../engine/clock.js';
import { type CriterionId, criteria } from '../engine/criteria.js';
import { reviewShape } from '../engine/review-shape.js';
import { itemsOf, type PointedKind } from '../review/items.js';
import { meaningOf, titleOf } from '../review/meanings.js';
import { levels } from '../review/printed.js';
import { type ReviewWriting, unjudgedReview } from '../review/skeleton.js';
import { lineEnd } from '../spec/edit.js';
import { inSnippet } from '../spec/insert.js';
import { escapeMarkdown } from '../spec/markdown.js';
import type { SpecDocument } from '../spec/parse.js';
import type { Workspace } from '../workspace.js';
import { aroundOf, textsBeside, textsUnder } from './around.js';
import { completeKeys } from './complete-keys.js';
import { offerStrategies } from './complete-strategies.js';
import { completionsOf, type Offer, offersOfShape } from './complete-values.js';
import { type Completion, type Completions, earlierItems, inOrder, insertionOf, sortKey } from './completion.js';
import { type Cursor, cursorAt } from './cursor.js';
import { strategyNamed, textOfItem } from './ids.js';
import { insertionOfWhole } from './insert-item.js';

/** The completions at an offset of a review. Empty in comments, and where the words are the reviewer's own. */
export function completeReview(workspace: Workspace, uri: string, offset: number): Completions {
  const text = workspace.text(uri) ?? '';
  const cursor = cursorAt(text, offset, reviewShape);
  if (!cursor) return { items: [], incomplete: false };
  if (cursor.role === 'key') {
    const keys = completeKeys({ text, root: workspace.tree(uri) }, cursor);
    return { items: inOrder(wholeReview(workspace, uri, text, cursor), keys), incomplete: false };
  }
  switch (cursor.shape.linksTo ?? cursor.shape.item?.linksTo) {
    case 'strategy': {
      const { catalogue } = workspace.settingsFor(uri);
      const named = aroundOf(cursor)?.others.flatMap((other) => textsUnder(other, 'strategy')) ?? [];
      const there = new Set(named.map((each) => strategyNamed(each, catalogue)));
      return { items: offerStrategies(catalogue, cursor, (strategy) => !there.has(strategy)), incomplete: true };
    }
    case 'item':
      return { items: completeItems(subjectOf(workspace, uri), cursor), incomplete: true };
    case 'microcredential':
      return { items: completeMicrocredentials(workspace, uri, cursor), incomplete: false };
    default:
      return { items: completeOthers(workspace, uri, text, cursor), incomplete: false };
  }
}

function subjectOf(workspace: Workspace, uri: string): SpecDocument | undefined {
  const subject = workspace.reviews.subject(uri);
  return subject === undefined ? undefined : workspace.document(subject);
}

function completeOthers(workspace: Workspace, uri: string, text: string, cursor: Cursor): Completion[] {
  const [section, name, inner] = cursor.path;
  const { shape } = cursor;
  const one = (value: string | undefined): Offer[] =>
    value === undefined ? [] : [{ value, kind: 'value', detail: shape.title, documentation: shape.description }];
  switch (section) {
    case 'criteria': {
      const criterion = criteria.find(({ id }) => id === name)?.id;
      const isLevel = criterion !== undefined && (cursor.path.length === 2 || inner === 'level');
      return isLevel ? completeLevels(text, cursor, criterion) : completionsOf(cursor, offersOfShape(shape));
    }
    case 'date':
      return completionsOf(cursor, one(today()));
    case 'version':
      return completionsOf(cursor, one(subjectOf(workspace, uri)?.spec.version?.value.trim()));
    case 'reviewer':
      return completionsOf(cursor, reviewersBeside(workspace, uri).flatMap(one));
    default:
      return completionsOf(cursor, offersOfShape(shape));
  }
}

/** A level below fully comes with the places for what belongs to it. */
function completeLevels(text: string, cursor: Cursor, criterion: CriterionId): Completion[] {
  const isBare = cursor.path.length === 2 && !cursor.quote && !cursor.needsDash;
  const offers = levels.map((value): Offer => {
    const meaning = meaningOf(criterion, value);
    return { value, kind: 'level', detail: meaning, documentation: `**${titleOf(criterion)}**\n\n${meaning}` };
  });
  return completionsOf(cursor, offers).map((completion, at) => {
    const level = levels[at];
    if (!isBare || level === undefined || level === 'fully') return completion;
    const whole = {
      level,
      rationale: { todo: t('why it is not met fully') },
      recommendation: { todo: t('what the author should change') },
    };
    return { ...completion, beside: t('with a rationale and a recommendation'), insert: insertionOfWhole(text, cursor, whole) };
  });
}

/** The names of those who have reviewed anything in the library. */
function reviewersBeside(workspace: Workspace, uri: string): string[] {
  const settings = workspace.settingsFileOf(uri);
  const others = workspace.reviews.summaries().filter(([file]) => file !== uri && workspace.settingsFileOf(file) === settings);
  return [...new Set(others.flatMap(([, { reviewer }]) => reviewer || []))].sort();
}

/** All of the library, before them the one after which the file is named. Found by words of their titles too. */
function completeMicrocredentials(workspace: Workspace, uri: string, cursor: Cursor): Completion[] {
  const guess = idInFileName(workspace, uri);
  const offers = microcredentialsBeside(workspace, uri)
    .map((each) => ({ ...each, rank: each.id === guess ? 0 : 1 }))
    .sort((a, b) => a.rank - b.rank);
  return offers.map(({ id, title, stack, rank }, index) => ({
    label: id,
    kind: 'microcredential',
    ...(title && { detail: title }),
    ...(stack && { beside: stack }),
    ...(title && { documentation: `**${escapeMarkdown(title)}**${stack ? `\n\n${escapeMarkdown(stack)}` : ''}` }),
    insert: insertionOf(cursor, id),
    filterText: `${id} ${title ?? ''}`.trim(),
    sortText: sortKey(index),
    ...(rank === 0 && { preselect: true }),
  }));
}

function microcredentialsBeside(workspace: Workspace, uri: string) {
  const settings = workspace.settingsFileOf(uri);
  return workspace.summaries().flatMap(([file, { names, title, stack }]) => {
    const id = names.find(({ kind }) => kind === 'id')?.value;
    return id !== undefined && workspace.settingsFileOf(file) === settings ? [{ file, id, title, stack }] : [];
  });
}

/** The microcredential with whose id the name of the review's file begins: `managing-systems-logistics.alvarez.review.yaml`. */
function idInFileName(workspace: Workspace, uri: string): string | undefined {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  const fits = microcredentialsBeside(workspace, uri).filter(({ id }) =>
    new RegExp(`^${id.replace(/[^a-z0-9-]/gi, '.')}(?![a-z0-9])`).test(name),
  );
  return fits.sort((a, b) => b.id.length - a.id.length)[0]?.id;
}

// What reviewers point at first, criterion by criterion.
const FIRST: Readonly<Partial<Record<CriterionId, readonly PointedKind[]>>> = {
  'evidence-based': ['source'],
  contextual: ['question', 'artifact'],
  'right-sized-and-labeled': ['outcome', 'detail'],
  resourced: ['resource'],
  demonstrable: ['artifact'],
  'reflection-oriented': ['prompt'],
  'clear-and-transparent': ['row'],
  'validity-minded-construction': ['outcome', 'question', 'artifact'],
};

/** The ids of the microcredential: those first that the criterion is mostly about. */
function completeItems(document: SpecDocument | undefined, cursor: Cursor): Completion[] {
  if (!document) return [];
  const earlier = earlierItems(cursor);
  const there = new Set([...textsBeside(cursor), ...earlier]);
  const first = FIRST[cursor.path[1] as CriterionId] ?? [];
  const rank = (kind: PointedKind) => (first.includes(kind) ? first.indexOf(kind) : first.length);
  return [...itemsOf(document).values()]
    .filter(({ id }) => !there.has(id))
    .sort((a, b) => rank(a.kind) - rank(b.kind))
    .map(({ kind, id, item }, index) => {
      const words = textOfItem(item)?.value.replace(/\s+/g, ' ').trim() ?? '';
      return {
        label: id,
        kind: kind === 'outcome' || kind === 'detail' || kind === 'artifact' ? kind : 'component',
        ...(words && { detail: words }),
        documentation: `**${escapeMarkdown(id)}** ${escapeMarkdown(words)}`,
        insert: insertionOf(cursor, id),
        // Of several ids in a row the editor would compare all that stands there.
        filterText: earlier.length > 0 ? cursor.typed : `${id} ${words}`.trim(),
        sortText: sortKey(index),
      };
    });
}

/** For a file in which nothing stands yet: all that belongs in a review, with a line for each criterion. */
function wholeReview(workspace: Workspace, uri: string, text: string, cursor: Cursor): Completion[] {
  const { start, end } = cursor.span;
  const rest = (text.slice(0, start) + text.slice(end)).replace(/^\uFEFF/, '').replace(/^[ \t]*#.*$/gm, '');
  if (cursor.path.length > 0 || cursor.inFlow || cursor.quote || cursor.column > 0 || rest.trim() !== '') return [];
  const microcredential = idInFileName(workspace, uri);
  const beside = microcredentialsBeside(workspace, uri).find(({ id }) => id === microcredential);
  const version = beside && workspace.document(beside.file)?.spec.version?.value.trim();
  const head = {
    microcredential,
    version: version && /^\d+\.\d+\.\d+$/.test(version) ? version : undefined,
    date: today(),
  };
  const laidOut = (writing: ReviewWriting) => [...unjudgedReview(head, writing), ''].join(lineEnd(text));
  let stop = 0;
  const plain = laidOut({ place: () => '' });
  const snippet = laidOut({ place: () => `$${++stop}`, written: inSnippet });
  return [
    {
      label: t('A whole review'),
      kind: 'item',
      detail: t('All that belongs in a review, with the ten criteria'),
      documentation: reviewShape.description,
      insert: { span: cursor.span, newText: plain, snippet: `${snippet}$0` },
      filterText: 'review',
      sortText: sortKey(0),
    },
  ];
}
