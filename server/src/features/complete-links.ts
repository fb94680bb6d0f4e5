/** The ids that a list may name: outcomes and their details, questions, artifacts and prompts. What lacks most comes first. */
import { t } from '@vscode/l10n';
import { type Links, linksOf } from '../spec/links.js';
import { escapeMarkdown } from '../spec/markdown.js';
import type { Field, Item, Spec } from '../spec/model.js';
import { specShape } from '../spec/parse.js';
import { shapeAt } from '../spec/shape.js';
import { aroundOf, textsBeside, textsUnder } from './around.js';
import { type Completion, type CompletionKind, earlierItems, insertionOf, sortKey, typedOf } from './completion.js';
import type { Cursor } from './cursor.js';
import { matches, searchWords } from './match.js';

type LinkTo = 'outcome' | 'component' | 'artifact';

interface Candidate {
  readonly id: string;
  readonly text: string;
  readonly kind: CompletionKind;
  readonly item: Item;
  readonly documentation: string;
}

export function completeLinks(linksTo: LinkTo, spec: Spec, cursor: Cursor): Completion[] {
  const links = linksOf(spec);
  const named = (ids: readonly string[]) => new Set(ids.map((id) => itemOf(linksTo, links, id)));
  const here = named([...textsBeside(cursor), ...earlierItems(cursor)]);
  const around = aroundOf(cursor);
  const elsewhere = named(around?.others.flatMap((other) => textsUnder(other, around.key)) ?? []);
  // One that is named by a detail of it is served too.
  for (const outcome of spec.outcomes) if (outcome.details.some((detail) => elsewhere.has(detail))) elsewhere.add(outcome);
  const owner = around && shapeAt(specShape, cursor.path.slice(0, around.depth))?.title.toLowerCase();
  const typed = typedOf(cursor);
  return candidatesFor(linksTo, spec, links)
    .filter(({ item }) => !here.has(item))
    .map((candidate) => ({ candidate, rank: rankOf(candidate, typed) + (elsewhere.has(candidate.item) ? 1 : 0) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank)
    .map(({ candidate: { id, text, kind, item, documentation } }, index) => ({
      label: id,
      kind,
      detail: text,
      ...(owner && !elsewhere.has(item) && { beside: t('in no {0} yet', owner) }),
      documentation,
      insert: insertionOf(cursor, id),
      filterText: cursor.typed,
      sortText: sortKey(index),
    }));
}

const NO_MATCH = 8;

/** Even numbers; one more is for what is linked already. */
function rankOf({ id, text, kind }: Candidate, typed: string): number {
  const group = kind === 'detail' ? 2 : 0;
  if (loose(id).startsWith(loose(typed))) return group;
  const words = searchWords(typed);
  return words.length > 0 && matches(words, [...searchWords(id), ...searchWords(text)]) ? 4 + group : NO_MATCH;
}

/** The item that an id names, however carelessly it is written. */
function itemOf(linksTo: LinkTo, links: Links, id: string): Item | undefined {
  if (linksTo === 'outcome') return links.detail(id) ?? links.outcome(id);
  return linksTo === 'artifact' ? links.artifact(id) : links.component(id);
}

function candidatesFor(linksTo: LinkTo, spec: Spec, links: Links): Candidate[] {
  const found: Candidate[] = [];
  const add = (item: Item, kind: CompletionKind, text: Field<string> | undefined, more = '') => {
    const id = item.id?.value;
    if (id === undefined || found.some((candidate) => candidate.id === id)) return;
    const words = text?.value.replace(/\s+/g, ' ').trim() ?? '';
    found.push({ id, text: words, kind, item, documentation: `**${escapeMarkdown(id)}** ${escapeMarkdown(words)}${more}` });
  };
  if (linksTo === 'outcome') {
    for (const outcome of spec.outcomes) {
      const details = outcome.details.map(({ id, text }) => `- ${escapeMarkdown(`${id?.value ?? ''} ${text?.value ?? ''}`)}`);
      add(outcome, 'outcome', outcome.statement, details.length > 0 ? `\n\n${details.join('\n')}` : '');
    }
    for (const outcome of spec.outcomes) for (const detail of outcome.details) add(detail, 'detail', detail.text);
    return found;
  }
  const kind = linksTo;
  if (linksTo === 'component') for (const question of links.questions) add(question, kind, question.text);
  for (const artifact of links.artifacts) add(artifact, kind, artifact.title);
  if (linksTo === 'component') for (const prompt of links.prompts) add(prompt, kind, prompt.text);
  return found;
}

/** As in links: case, spaces, dots and the letter O for a zero make no difference. */
function loose(id: string): string {
  return id
    .toLowerCase()
    .replace(/[\s._-]/g, '')
    .replaceAll('o', '0');
}
