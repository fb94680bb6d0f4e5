import { orderAt, placeOfItem } from '../../engine/coverage.js';
import { type Context, type Fix, type Report, rule } from '../../engine/rule.js';
import { type Lack, lackIn } from '../../spec/citation.js';
import { insertEntry, setValue, writeBefore } from '../../spec/edit.js';
import { nameOf } from '../../spec/links.js';
import type { Source } from '../../spec/model.js';
import { isPlaceholder } from '../../spec/prose.js';
import { entryOf, isBlank } from '../../spec/tree.js';

const MISSING: Readonly<Record<Lack, string>> = {
  address: 'is only a web address; author, year, title and where it appeared belong here.',
  thin: 'says too little; author, year, title and where it appeared belong here.',
  author: 'does not name an author before the year.',
  year: 'does not name the year.',
  place: 'does not say where it appeared: a journal, a publisher or a web address.',
};

const NOTE: Readonly<Record<Lack, string>> = {
  address: 'the full reference',
  thin: 'the full reference',
  author: 'the author',
  year: 'the year',
  place: 'where it appeared',
};

export const citationComplete = rule({
  id: 'citation-complete',
  group: 'evidence-based',
  effect: 'partially',
  fixes: ['skeleton'],
  page: {
    asks: 'Each citation names the author, the year, the title and where the source appeared.',
    why: 'Reviewers look each source up. One that they cannot find supports nothing.',
    repair: 'Write the reference in full, in whatever style your library uses.',
    bad: 'research:\n  - {id: R1, citation: "Miles and Frank, The Strategic School.", outcomes: [EO1]}\n',
    good: `research:
  - {id: R1, citation: "Miles, K. H., & Frank, S. (2008). The Strategic School. Corwin.", outcomes: [EO1]}
`,
  },
  *check(context) {
    for (const [index, source] of context.spec.research.entries()) {
      if (!source.citation) yield* reportAbsence(context, source, `Research source ${source.id?.value ?? index + 1}`);
      else if (!isPlaceholder(source.citation.value))
        yield* reportLack(context, source, source.id?.value ?? `research source ${index + 1}`);
    }
  },
});

function* reportAbsence({ document, text }: Context<unknown>, source: Source, name: string): Generator<Report> {
  const entry = entryOf(source.node, 'citation');
  // Something else than a text is told as such.
  if (!document.complete || (entry && !isBlank(entry.value))) return;
  const stop = { todo: 'author, year, title, where it appeared' };
  yield {
    span: entry?.key.span ?? placeOfItem(source),
    message: `${name} has no citation.`,
    unwritten: true,
    fixes: () => [
      {
        title: 'Add a citation',
        kind: 'skeleton',
        edits: [
          entry
            ? setValue(text, entry, stop, source.node.flow)
            : insertEntry(text, source.node, 'citation', stop, orderAt(['research', 0])),
        ],
      },
    ],
  };
}

function* reportLack({ text }: Context<unknown>, source: Source, of: string): Generator<Report> {
  const { citation, year, doi, isbn, eric, url } = source;
  if (!citation) return;
  const lack = lackIn(citation.value, { year: year !== undefined, place: [doi, isbn, eric, url].some(Boolean) });
  if (!lack) return;
  yield {
    span: citation.span,
    message: `${nameOf(`The citation of ${of}`, {}, lack === 'address' ? undefined : citation)} ${MISSING[lack]}`,
    fixes: (): Fix[] => {
      const { node } = citation;
      if (node.kind !== 'scalar') return [];
      const edit = writeBefore(text, node, `TODO add ${NOTE[lack]}`, ' – ');
      return [{ title: 'Note in it what is to be added', kind: 'skeleton', edits: [edit] }];
    },
  };
}
