import { t } from '@vscode/l10n';
import { orderAt, placeOfItem } from '../../engine/coverage.js';
import { type Context, type Fix, type Report, rule } from '../../engine/rule.js';
import { type Lack, lackIn } from '../../spec/citation.js';
import { insertEntry, setValue, writeBefore } from '../../spec/edit.js';
import { nameOf } from '../../spec/links.js';
import type { Source } from '../../spec/model.js';
import { isPlaceholder } from '../../spec/prose.js';
import { entryOf, isBlank } from '../../spec/tree.js';

/** What is said of a citation, given its name. */
const MESSAGE: Readonly<Record<Lack, (name: string) => string>> = {
  address: (name) => t('{0} is only a web address; author, year, title and where it appeared belong here.', name),
  thin: (name) => t('{0} says too little; author, year, title and where it appeared belong here.', name),
  author: (name) => t('{0} does not name an author before the year.', name),
  year: (name) => t('{0} does not name the year.', name),
  place: (name) => t('{0} does not say where it appeared: a journal, a publisher or a web address.', name),
};

const NOTE: Readonly<Record<Lack, () => string>> = {
  address: () => t('add the full reference'),
  thin: () => t('add the full reference'),
  author: () => t('add the author'),
  year: () => t('add the year'),
  place: () => t('add where it appeared'),
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
      if (!source.citation) yield* reportAbsence(context, source, index);
      else if (!isPlaceholder(source.citation.value)) yield* reportLack(context, source, index);
    }
  },
});

function* reportAbsence({ document, text }: Context<unknown>, source: Source, index: number): Generator<Report> {
  const entry = entryOf(source.node, 'citation');
  // Something else than a text is told as such.
  if (!document.complete || (entry && !isBlank(entry.value))) return;
  yield {
    span: entry?.key.span ?? placeOfItem(source),
    message: t('Research source {0} has no citation.', source.id?.value ?? index + 1),
    unwritten: true,
    fixes: () => {
      const stop = { todo: t('author, year, title, where it appeared') };
      const edit = entry
        ? setValue(text, entry, stop, source.node.flow)
        : insertEntry(text, source.node, 'citation', stop, orderAt(['research', 0]));
      return [{ title: t('Add a citation'), kind: 'skeleton', edits: [edit] }];
    },
  };
}

function* reportLack({ text }: Context<unknown>, source: Source, index: number): Generator<Report> {
  const { id, citation, year, doi, isbn, eric, url } = source;
  if (!citation) return;
  const lack = lackIn(citation.value, { year: year !== undefined, place: [doi, isbn, eric, url].some(Boolean) });
  if (!lack) return;
  const kind = t('The citation of {0}', id?.value ?? t('research source {0}', index + 1));
  yield {
    span: citation.span,
    message: MESSAGE[lack](nameOf(kind, {}, lack === 'address' ? undefined : citation)),
    fixes: (): Fix[] => {
      const { node } = citation;
      if (node.kind !== 'scalar') return [];
      const edit = writeBefore(text, node, `TODO ${NOTE[lack]()}`, ' – ');
      return [{ title: t('Note in it what is to be added'), kind: 'skeleton', edits: [edit] }];
    },
  };
}
