/** What is wrong in a review by itself: what is missing, levels and dates that are none, levels without reasons. */
import { t } from '@vscode/l10n';
import { hasBegun } from '../engine/clock.js';
import { criteria } from '../engine/criteria.js';
import { validateReview } from '../engine/generated/validators.js';
import { type Misfit, misfitsOf, tellMisfit } from '../engine/misfit.js';
import { reviewShape } from '../engine/review-shape.js';
import type { Severity } from '../engine/rule.js';
import type { SettingsProblem } from '../engine/settings.js';
import { insertEntry, replaceScalar, writeEntries, writeInstead } from '../spec/edit.js';
import { shorten } from '../spec/links.js';
import { orMeant } from '../spec/nearest.js';
import { isPlaceholder } from '../spec/prose.js';
import { type Entry, entryOf, type MapNode, type Node, type Span } from '../spec/tree.js';
import { scalarAt } from '../spec/values-at.js';
import { levelFaults, notJudged, unreasoned } from './judgment-faults.js';
import type { Review } from './model.js';
import { dateMeant, dayOf } from './printed.js';
import { reviewHead, unjudged } from './skeleton.js';
import { firstSpan, isUnwritten, told } from './told.js';

interface Read {
  readonly text: string;
  readonly root: Node | undefined;
  readonly review: Review;
  readonly complete: boolean;
  /** Where a slip swallows what follows. */
  readonly torn: readonly Span[];
}

export function reviewFaults(read: Read): SettingsProblem[] {
  const { text, root, review, complete, torn } = read;
  if (!root) return complete ? [nothingIn(text)] : [];
  const misfits = misfitsOf(root, reviewShape, validateReview).filter(
    // A bracket that is not closed swallows what follows; that is told as such.
    (misfit) => !isToldHere(misfit) && !torn.some((at) => misfit.node.span.start <= at.start && at.start <= misfit.node.span.end),
  );
  return [
    ...misfits.map((misfit): SettingsProblem => ({ severity: 'error', fixes: () => [], ...tellMisfit(text, misfit) })),
    ...(complete && root.kind === 'map' ? absences(text, root) : []),
    ...levelFaults(text, root),
    ...(complete ? review.judgments.flatMap((judgment) => unreasoned(text, judgment, root)) : []),
    ...dateFaults(text, root),
    ...endorsementFaults(text, review),
    ...alignmentFaults(review),
  ];
}

function nothingIn(text: string): SettingsProblem {
  return {
    severity: 'error',
    message: t('This review is empty. Completion (Ctrl+Space) writes all that belongs in it, with the ten criteria.'),
    span: { start: 0, end: Math.min(1, text.length) },
    fixes: () => [
      {
        title: t('Write what belongs in a review'),
        kind: 'skeleton',
        edits: [writeEntries(text, Object.entries({ ...reviewHead, criteria: unjudged(criteria.map(({ id }) => id)) }))],
      },
    ],
  };
}

/** What the checks below tell in more words. */
function isToldHere({ path, node, error }: Misfit): boolean {
  if (node.kind === 'scalar' && typeof node.value === 'string' && isPlaceholder(node.value)) return true;
  switch (path[0]) {
    case 'criteria':
      // Of a judgment the contract says twice that it is not the other thing that it could be.
      if (path.length === 2) return node.kind !== 'seq';
      return path.length === 3 && path[2] === 'level' && node.kind === 'scalar';
    case 'date':
      return node.kind === 'scalar';
    case 'microcredential':
      return error.keyword === 'pattern';
    default:
      return false;
  }
}

/** `meant`: the name that was probably meant. `isFree`: it does not stand there already. */
export function tellUnknownKey(
  text: string,
  entry: Entry,
  {
    inCriteria,
    atTop,
    meant,
    isFree,
  }: { readonly inCriteria: boolean; readonly atTop: boolean; readonly meant: string | undefined; readonly isFree: boolean },
): SettingsProblem {
  const name = shorten(String(entry.key.value));
  const told = (severity: Severity, message: string): SettingsProblem => ({
    severity,
    message,
    span: entry.key.span,
    fixes: () =>
      meant && isFree
        ? [{ title: t('Rename to “{0}”', meant), kind: 'safe', edits: [replaceScalar(text, entry.key, meant)] }]
        : [],
  });
  if (inCriteria && meant && !isFree) return told('error', t('“{0}” is judged a second time here. Join the two.', meant));
  if (inCriteria) return told(meant ? 'warning' : 'error', orMeant(t('“{0}” is none of the ten criteria.', name), meant));
  if (atTop && criteria.some(({ id }) => id === String(entry.key.value)))
    return told('error', t('“{0}” is a criterion, and belongs below “criteria”.', name));
  return told('warning', orMeant(t('“{0}” is not an entry of a review.', name), meant));
}

function absences(text: string, root: MapNode): SettingsProblem[] {
  const lacking = (name: string, severity: Severity, message: string): SettingsProblem[] => {
    const entry = entryOf(root, name);
    if (entry && !isUnwritten(entry.value)) return [];
    const value = reviewHead[name];
    const fix = value !== undefined && !entry && { edits: [insertEntry(text, root, name, value, [...reviewShape.keys.keys()])] };
    const title = t('Add “{0}”', name);
    const kind = name === 'format' ? 'safe' : 'skeleton';
    return [{ severity, message, span: firstSpan(root, entry), fixes: () => (fix ? [{ title, kind, ...fix }] : []) }];
  };
  return [
    ...lacking('format', 'warning', t('This review does not say for which edition of the format it is written.')),
    ...lacking('microcredential', 'error', t('This review does not say which microcredential it is about.')),
    ...lacking('reviewer', 'error', t('This review does not say who reviewed the microcredential.')),
    ...lacking('date', 'error', t('This review does not say on which day it was finished.')),
    ...notJudged(text, root),
  ];
}

function dateFaults(text: string, root: Node): SettingsProblem[] {
  const date = scalarAt(root, 'date');
  if (!date || isUnwritten(date)) return [];
  const written = String(date.value);
  const shown = shorten(written);
  const day = dayOf(written);
  if (day !== undefined) return hasBegun(day) ? [] : [told('warning', date, t('“{0}” is a day that has not come yet.', shown))];
  const meant = dateMeant(written);
  if (meant) {
    const fix = { title: t('Change to “{0}”', meant), kind: 'safe', edits: [writeInstead(text, date, meant)] } as const;
    const message = t('The date “{0}” is written “{1}” in a review.', shown, meant);
    return [{ ...told('warning', date, message), fixes: () => [fix] }];
  }
  return [
    told('error', date, t('“{0}” is no day of the calendar. Write year, month and day, such as {1}.', shown, '2026-05-12')),
  ];
}

function endorsementFaults(text: string, { endorsement, judgments }: Review): SettingsProblem[] {
  const node = endorsement?.node;
  if (node?.kind !== 'scalar') return [];
  const judged = judgments.filter(({ level }) => level !== undefined);
  const lower = judged.filter(({ level }) => level?.value !== 'fully').length;
  if (endorsement?.value === 'endorse' && lower > 0) {
    const message =
      lower === 1
        ? t('One criterion is not met fully, and yet “endorse” asks for no change.')
        : t('{0} criteria are not met fully, and yet “endorse” asks for no change.', lower);
    return [told('information', node, message, text, 'endorse-with-changes')];
  }
  if (endorsement?.value === 'do-not-endorse' && lower === 0 && judged.length === criteria.length)
    return [told('information', node, t('All ten criteria are met fully, and yet the review says “do-not-endorse”.'))];
  return [];
}

function alignmentFaults({ alignments }: Review): SettingsProblem[] {
  return alignments.flatMap(({ node }): SettingsProblem[] => {
    if (entryOf(node, 'strategy') || entryOf(node, 'gap')) return [];
    const span = node.entries[0]?.key.span ?? { start: node.span.start, end: Math.min(node.span.end, node.span.start + 1) };
    return [
      {
        severity: 'warning',
        message: t('This entry names neither a strategy nor a gap in the framework.'),
        span,
        fixes: () => [],
      },
    ];
  });
}
