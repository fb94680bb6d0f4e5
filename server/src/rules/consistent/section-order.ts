import { t } from '@vscode/l10n';
import { sectionName } from '../../engine/coverage.js';
import { type Context, type Fix, rule } from '../../engine/rule.js';
import { moveEntry } from '../../spec/blocks.js';
import { applyEdits } from '../../spec/edit.js';
import { parseSpec, specShape } from '../../spec/parse.js';
import { type Entry, type Node, toData } from '../../spec/tree.js';

/** What an earner meets one after the other. The lines about the file itself, above them, may stand in any order. */
const ORDER = [...specShape.keys.keys()].slice([...specShape.keys.keys()].indexOf('competency'));

export const sectionOrder = rule({
  id: 'section-order',
  group: 'consistent',
  effect: 'advisory',
  fixes: ['safe'],
  page: {
    asks: 'The sections stand in the order in which an earner meets them.',
    why: 'Reviewers and colleagues who read many of these files find each section at once if it stands where it stands in all.',
    repair: 'Apply the fix: it moves the section, with its comments, to its place.',
    bad: `reflection:
  prompts: [{id: P1, text: What did you learn?}]
evidence:
  artifacts: [{id: A1, title: Minutes}]
`,
    good: `evidence:
  artifacts: [{id: A1, title: Minutes}]
reflection:
  prompts: [{id: P1, text: What did you learn?}]
`,
  },
  *check(context) {
    const { root } = context.document;
    if (root?.kind !== 'map') return;
    // Of a section that is there twice the first counts; the second is told as such.
    const sections = ORDER.flatMap((name) => root.entries.find((entry) => entry.name === name) ?? []).sort(
      (a, b) => a.span.start - b.span.start,
    );
    const kept = longestInOrder(sections);
    for (const section of sections) {
      if (kept.includes(section)) continue;
      const next = kept.find((other) => rank(other) > rank(section));
      const previous = kept.findLast((other) => rank(other) < rank(section));
      const isLate = next !== undefined && next.span.start < section.span.start;
      const other = isLate ? next : previous;
      if (!other) continue;
      const names = [sectionName(section.name), sectionName(other.name)] as const;
      yield {
        span: section.key.span,
        message: isLate
          ? t('{0} stands after {1}; an earner meets it before.', ...names)
          : t('{0} stands before {1}; an earner meets it after.', ...names),
        related: [{ span: other.key.span, message: sectionName(other.name) }],
        fixes: () => move(context, section, next ? { before: next } : { behind: other }),
      };
    }
  },
});

function rank(section: Entry): number {
  return ORDER.indexOf(section.name);
}

/** As many sections as possible that are in order already, so that as few as possible move. */
function longestInOrder(sections: readonly Entry[]): Entry[] {
  let longest: Entry[] = [];
  const endingAt: Entry[][] = [];
  for (const section of sections) {
    let best: Entry[] = [];
    for (const chain of endingAt) {
      const last = chain.at(-1);
      if (last && rank(last) < rank(section) && chain.length >= best.length) best = chain;
    }
    const chain = [...best, section];
    endingAt.push(chain);
    if (chain.length >= longest.length) longest = chain;
  }
  return longest;
}

function move({ document, text }: Context<unknown>, section: Entry, where: Parameters<typeof moveEntry>[3]): Fix[] {
  const { root, problems } = document;
  if (root?.kind !== 'map') return [];
  const edits = moveEntry(text, root, section, where);
  if (!edits) return [];
  // A passage that is repeated by its mark has to stand before what repeats it.
  const moved = parseSpec(applyEdits(text, edits));
  if (moved.problems.length > problems.length || contents(moved.root) !== contents(root)) return [];
  return [{ title: t('Move {0} to its place', sectionName(section.name)), kind: 'safe', edits }];
}

function contents(root: Node | undefined): string {
  if (root?.kind !== 'map') return '';
  const entries = root.entries.map((entry) => [entry.name, toData(entry.value)] as const);
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
