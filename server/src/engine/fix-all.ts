/** Applies the safe repairs of a file, round after round, until there is nothing left to do. */
import { applyEdits, type Edit, overlap } from '../spec/edit.js';
import type { Analysis, Finding } from './analyze.js';

const ROUNDS = 10;

/**
 * The text with all safe fixes applied, and how many there were. `check` is asked again after each round, since a fix
 * may make room for another. A round that would leave the text harder to read than it was is not taken.
 */
export function fixAll(text: string, check: (text: string) => Analysis): { text: string; applied: number } {
  let applied = 0;
  let current = text;
  let analysis = check(text);
  const seen = new Set([text]);
  for (let round = 0; round < ROUNDS; round++) {
    const { edits, fixes } = safeEdits(analysis.findings);
    const next = applyEdits(current, edits);
    // Two fixes that undo each other would go on for ever.
    if (fixes === 0 || seen.has(next)) break;
    const checked = check(next);
    if (losses(checked) > losses(analysis)) break;
    seen.add(next);
    current = next;
    analysis = checked;
    applied += fixes;
  }
  return { text: current, applied };
}

/** The edits of the safe fixes, one fix a finding, that can be applied together. A fix is taken with all its edits or not at all. */
export function safeEdits(findings: readonly Finding[]): { edits: Edit[]; fixes: number } {
  const taken: Edit[] = [];
  let fixes = 0;
  for (const finding of findings) {
    // Some repairs take long to find, as the word that was meant by another.
    if (finding.fixKinds && !finding.fixKinds.includes('safe')) continue;
    const fix = finding.fixes().find(({ kind, edits }) => kind === 'safe' && edits.length > 0);
    if (!fix || fix.edits.some((edit) => isTaken(taken, edit)) || overlapsItself(fix.edits)) continue;
    for (const edit of fix.edits) taken.splice(placeFor(taken, edit), 0, edit);
    fixes++;
  }
  return { edits: taken, fixes };
}

/** `taken` is in the order of the text and overlaps nowhere, so only two neighbors can be in the way. */
function isTaken(taken: readonly Edit[], edit: Edit): boolean {
  const at = placeFor(taken, edit);
  return [taken[at - 1], taken[at]].some((neighbor) => neighbor && overlap(neighbor, edit));
}

function placeFor(taken: readonly Edit[], edit: Edit): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle] as Edit).span.start < edit.span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function overlapsItself(edits: readonly Edit[]): boolean {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  return ordered.some((edit, at) => at > 0 && overlap(ordered[at - 1] as Edit, edit));
}

function losses({ document }: Analysis): number {
  return document.problems.filter((problem) => problem.damage === 'lost').length + (document.complete ? 0 : 1);
}
