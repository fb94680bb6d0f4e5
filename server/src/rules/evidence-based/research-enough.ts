import { nextIds, orderAt, said } from '../../engine/coverage.js';
import { rule } from '../../engine/rule.js';
import { appendItems } from '../../spec/edit.js';
import type { Source } from '../../spec/model.js';
import { isPlaceholder, wordsOf } from '../../spec/prose.js';
import { entryOf, isBlank } from '../../spec/tree.js';

export const researchEnough = rule({
  id: 'research-enough',
  group: 'evidence-based',
  effect: 'partially',
  claimsAbsence: true,
  fixes: ['skeleton'],
  options: { least: { default: 3, description: 'The least number of research sources.' } },
  page: {
    asks: 'At least three research sources are cited.',
    why: 'One study can be an exception. Several that agree are what reviewers call high-quality research behind a skill.',
    repair: 'Cite further sources, and say which essential outcomes each of them supports.',
    bad: `research:
  - {id: R1, citation: "Schön, D. A. (1983). The reflective practitioner. Basic Books.", year: 1983, type: book, outcomes: [EO1]}
`,
    good: `research:
  - {id: R1, citation: "Schön, D. A. (1983). The reflective practitioner. Basic Books.", year: 1983, type: book, outcomes: [EO1]}
  - {id: R2, citation: "Hattie, J., & Timperley, H. (2007). The power of feedback. Review of Educational Research, 77(1), 81-112.", outcomes: [EO2]}
  - {id: R3, citation: "Schildkamp, K. (2019). Data-based decision-making. Educational Research, 61(3), 257-273.", outcomes: [EO1]}
`,
  },
  *check({ document, spec, text, options }) {
    const entry = entryOf(document.root, 'research');
    if (!entry || spec.research.length === 0) return;
    // What stands in the list in a wrong form is told there, and counts as the source that it is meant to be.
    const unread =
      entry.value.kind === 'seq' ? entry.value.items.filter((item) => item.kind !== 'map' && !isBlank(item)).length : 0;
    const repeated = repeats(spec.research);
    const count = spec.research.length + unread - repeated.length;
    if (count >= options.least) return;
    const again = repeated.length > 0 ? `, because ${said(repeated[0]?.id) || 'one of them'} repeats another` : '';
    yield {
      span: entry.key.span,
      message: `There ${count === 1 ? 'is only 1 research source' : `are only ${count} research sources`}${again}; at least ${options.least} are expected.`,
      unwritten: true,
      fixes: () => {
        const { root } = document;
        const items = nextIds('R', spec.research, options.least - count).map((id) => ({
          id,
          citation: { todo: 'author, year, title, where it appeared' },
          type: 'peer-reviewed',
          outcomes: spec.outcomes.flatMap((outcome) => outcome.id?.value ?? []),
        }));
        const edit = root?.kind === 'map' ? appendItems(text, root, 'research', items, orderAt([])) : undefined;
        const title = items.length === 1 ? 'Add a research source' : `Add ${items.length} research sources`;
        return edit ? [{ title, kind: 'skeleton', edits: [edit] }] : [];
      },
    };
  },
});

/** The sources whose citation is that of an earlier one. */
function repeats(sources: readonly Source[]): Source[] {
  const seen = new Set<string>();
  return sources.filter((source) => {
    const citation = wordsOf(said(source.citation)).join(' ');
    if (citation === '' || isPlaceholder(citation)) return false;
    if (seen.has(citation)) return true;
    seen.add(citation);
    return false;
  });
}
