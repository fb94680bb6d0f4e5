/** A new microcredential: every section with its prompts to fill in, or a template of the library under a name of its own. */
import { slugOf } from '../alignment/slug.js';
import { applyEdits, type Edit, insertEntry, replaceScalar, setValue } from '../spec/edit.js';
import { blockEntry, type Insert, isFlat, layoutOf, snippetOf, withoutStops } from '../spec/insert.js';
import { parseSpec, specShape } from '../spec/parse.js';
import { entryOf } from '../spec/tree.js';
import { commentOf } from '../spec/written-comment.js';
import { sectionName } from './coverage.js';
import { wholeSkeleton } from './skeletons.js';

/** What the author has decided already. */
export interface NewSpec {
  readonly id: string;
  readonly title: string;
  /** One of the library's stacks; without it, a prompt stands in its place. */
  readonly stack?: string | undefined;
}

/** A text, and the same with stops to fill in where an editor can show them, in the notation of editors' snippets. */
export interface Begun {
  readonly text: string;
  readonly snippet?: string;
}

/** So many essential outcomes are begun at most; reviewers ask about more than six. */
export const mostOutcomes = 12;
export const usualOutcomes = 4;

// Names of files may be longer, but nobody reads them.
const LONGEST_ID = 80;

/** The id that a title gives. Empty for one without a letter or digit of the Latin alphabet. */
export function idOfTitle(title: string): string {
  const id = slugOf(title);
  return id.length <= LONGEST_ID
    ? id
    : id
        .slice(0, LONGEST_ID + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, LONGEST_ID);
}

/** Every section of the format in its order. `levels`: those on which the library scores, from low to high. */
export function newSpec({ id, title, stack }: NewSpec, levels: readonly string[], outcomes = usualOutcomes): Begun {
  const skeleton: Readonly<Record<string, Insert>> = {
    ...wholeSkeleton(outcomes, levels),
    id,
    title,
    ...(stack !== undefined && { stack }),
    language: 'en',
  };
  const layout = layoutOf('');
  const sections = [...specShape.keys.keys()].flatMap((name) => {
    const value = skeleton[name];
    return value === undefined ? [] : [{ name, value, isLong: !isFlat(value) && !('todo' in Object(value)) }];
  });
  const written = sections.map(({ name, value, isLong }) => {
    const entry = blockEntry(name, value, 0, layout);
    return isLong ? `\n${headingOf(name)}\n${entry}\n` : `${entry}\n`;
  });
  return begun(written.join(''));
}

/** The name of a section, and what reviewers look for in it. */
function headingOf(name: string): string {
  const description = specShape.keys.get(name)?.description ?? '';
  return [commentOf(sectionName(name)), commentOf(description)].join('\n');
}

function begun(written: string): Begun {
  const snippet = snippetOf(written);
  return { text: withoutStops(written), ...(snippet !== undefined && { snippet }) };
}

/**
 * A template with another id and title, and another stack where one was chosen. All else stays as it is, comments included.
 * Undefined for a template that cannot be read to its end, or is no microcredential.
 */
export function fromTemplate(template: string, { id, title, stack }: NewSpec): Begun | undefined {
  const chosen = { id, title, ...(stack !== undefined && { stack }) };
  const text = Object.entries(chosen).reduce<string | undefined>((written, [name, value]) => {
    const edit = written === undefined ? undefined : exchanged(written, name, value);
    return edit && applyEdits(written ?? '', [edit]);
  }, template);
  return text === undefined ? undefined : { text };
}

function exchanged(text: string, name: string, value: string): Edit | undefined {
  const { root, problems } = parseSpec(text);
  if (problems.some(({ damage }) => damage === 'lost') || root?.kind !== 'map') return undefined;
  const entry = entryOf(root, name);
  if (entry?.value.kind === 'scalar') return replaceScalar(text, entry.value, value);
  return entry ? setValue(text, entry, value, root.flow) : insertEntry(text, root, name, value, [...specShape.keys.keys()]);
}
