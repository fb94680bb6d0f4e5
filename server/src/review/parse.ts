/** From text to a review in which every value knows its place, and what is wrong in it by itself. */
import { reviewShape } from '../engine/review-shape.js';
import type { SettingsProblem } from '../engine/settings.js';
import { slipFixes } from '../engine/slip-fixes.js';
import type { Field } from '../spec/model.js';
import { textField, textFields } from '../spec/parse.js';
import { isPlaceholder } from '../spec/prose.js';
import { readTree } from '../spec/read.js';
import { settleKeys } from '../spec/shape.js';
import { entryOf, type MapNode, type Node } from '../spec/tree.js';
import { mapsAt, scalarAt } from '../spec/values-at.js';
import { reviewFaults, tellUnknownKey } from './faults.js';
import type { Judgment, Review } from './model.js';
import { criterionMeant, levelMeant } from './printed.js';

export interface ReviewFile {
  readonly text: string;
  readonly root: Node | undefined;
  readonly review: Review;
  /** False where a slip swallowed a part of it: then nobody can say what is missing. */
  readonly complete: boolean;
  /** In the order of the text. What depends on other files is told by `reviewProblemsIn`. */
  readonly problems: readonly SettingsProblem[];
}

// A mistake that was made in thousands of lines is understood from some of them.
export const MOST_PROBLEMS = 200;

/** Reads a review. Never throws: what is not there, or makes no sense, is left out of the model and told. */
export function parseReview(text: string): ReviewFile {
  const { root, problems: slips } = readTree(text);
  const torn = slips.flatMap(({ damage, span }) => (damage === 'lost' ? [span] : []));
  const complete = torn.length === 0;
  const problems: SettingsProblem[] = slips.map((slip) => ({
    severity: 'error',
    message: slip.message,
    span: slip.span,
    fixes: () => slipFixes(text, slip),
  }));
  for (const unknown of root ? settleKeys(root, reviewShape) : []) {
    const { entry, path } = unknown;
    // Reports print the names of criteria in more ways than slips of the pen lead to.
    const inCriteria = path.length === 1 && path[0] === 'criteria';
    const meant = unknown.meant ?? (inCriteria ? criterionMeant(String(entry.key.value)) : undefined);
    const isFree = meant !== undefined && (entry.name === meant || !isThere(root, path, meant));
    if (meant && isFree) entry.name = meant;
    problems.push(tellUnknownKey(text, entry, { inCriteria, atTop: path.length === 0, meant, isFree }));
  }
  const review = reviewIn(root);
  problems.push(...reviewFaults({ text, root, review, complete, torn }));
  return {
    text,
    root,
    review,
    complete,
    problems: problems.sort((a, b) => a.span.start - b.span.start).slice(0, MOST_PROBLEMS),
  };
}

function isThere(root: Node | undefined, path: readonly (string | number)[], name: string): boolean {
  const map = path.length === 0 ? root : entryOf(root, String(path[0]))?.value;
  return entryOf(map, name) !== undefined;
}

function reviewIn(root: Node | undefined): Review {
  return {
    ...optional('format', textField(root, 'format')),
    ...optional('microcredential', idField(root, 'microcredential')),
    ...optional('version', idField(root, 'version')),
    ...optional('reviewer', written(root, 'reviewer')),
    ...optional('date', idField(root, 'date')),
    judgments: judgmentsIn(entryOf(root, 'criteria')?.value),
    alignments: mapsAt(root, 'alignment').map((node) => ({
      node,
      ...optional('strategy', written(node, 'strategy')),
      ...optional('gap', written(node, 'gap')),
      ...optional('rank', textField(node, 'rank')),
      ...optional('strength', textField(node, 'strength')),
      ...optional('because', written(node, 'because')),
    })),
    commendations: textFields(root, 'commendations'),
    ...optional('summary', written(root, 'summary')),
    ...optional('endorsement', textField(root, 'endorsement')),
  };
}

function judgmentsIn(criteria: Node | undefined): Judgment[] {
  const seen = new Set<string>();
  return (criteria?.kind === 'map' ? criteria.entries : []).flatMap((entry): Judgment[] => {
    const id = reviewShape.keys.get('criteria')?.keys.has(entry.name) ? criterionMeant(entry.name) : undefined;
    if (!id || seen.has(id)) return [];
    seen.add(id);
    const own = entry.value.kind === 'map' ? entry.value : undefined;
    const level = entry.value.kind === 'scalar' ? entry.value : scalarAt(own, 'level');
    const meant = level && level.value !== null ? levelMeant(String(level.value)) : undefined;
    return [
      {
        criterion: id,
        entry,
        ...(level && meant && { level: { value: meant, span: level.span, node: level } }),
        ...reasonsIn(own),
      },
    ];
  });
}

function reasonsIn(own: MapNode | undefined): Pick<Judgment, 'rationale' | 'recommendation' | 'about'> {
  return {
    ...optional('rationale', written(own, 'rationale')),
    ...optional('recommendation', written(own, 'recommendation')),
    about: textFields(own, 'about'),
  };
}

/** A text that says something, as against one that only holds the place of it. */
function written(node: Node | undefined, name: string): Field<string> | undefined {
  const field = textField(node, name);
  return field && !isPlaceholder(field.value) ? field : undefined;
}

/** The same without white space around it. */
function idField(node: Node | undefined, name: string): Field<string> | undefined {
  const field = written(node, name);
  return field && { ...field, value: field.value.trim() };
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}
