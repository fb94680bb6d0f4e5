/** After a rename the library has the findings that it had before: nothing lost its link, and nothing gained one. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { idsIn } from '../../server/src/features/library-ids.js';
import { rename } from '../../server/src/features/rename.js';
import { applyEdits } from '../../server/src/spec/edit.js';
import { readLibraryOf } from './helpers.js';

type Files = Readonly<Record<string, string>>;

const folder = new URL('../../examples/', import.meta.url);
const library = (names: readonly string[]): Files =>
  Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
const spec = 'managing-systems-logistics.microcredential.yaml';
const files = library([
  ...readdirSync(folder).filter((name) => name.endsWith('.yaml')),
  'reviews/managing-systems-logistics.reviewer-1.review.yaml',
]);
const uriOf = (path: string) => `file:///library/${path}`;

// A number that is left out, and a name that is not the title's, are what such a rename makes.
const OF_NAMES = new Set(['id-scheme', 'title-matches']);

function findingsOf(from: Files): string[] {
  const workspace = readLibraryOf(from);
  return Object.keys(from)
    .flatMap((path) => [
      ...(workspace.analysis(uriOf(path))?.findings ?? []).map(({ rule }) => rule),
      ...workspace.settingsProblems(uriOf(path)).map(({ message }) => message),
    ])
    .filter((each) => !OF_NAMES.has(each))
    .sort();
}

const newNames: Readonly<Record<string, string>> = {
  microcredential: 'plant-and-people',
  stack: 'Operations: Plant',
  outcome: 'EO41',
  detail: 'EO1.q',
  source: 'R41',
  resource: 'S41',
  question: 'Q41',
  artifact: 'A41',
  prompt: 'P41',
  row: 'C41',
  level: 'nearly: there',
};

describe.each(['\n', '\r\n'])('in the examples with line ends %j', (lineEnd) => {
  const before = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll('\n', lineEnd)]));

  test.each(Object.entries(newNames))('renaming the first %s', (kind, name) => {
    const workspace = readLibraryOf(before);
    const mention = idsIn(workspace, uriOf(spec))?.mentions.find(({ named }) => named?.kind === kind);
    const answer = rename(workspace, uriOf(spec), mention?.span.start ?? -1, name);
    if (!answer || 'refused' in answer) throw new Error(answer?.refused ?? 'There is nothing to rename.');
    const after: Record<string, string> = { ...before };
    const pathOf = (uri: string) => uri.slice(uriOf('').length);
    for (const { uri, edits } of answer.changes) after[pathOf(uri)] = applyEdits(after[pathOf(uri)] ?? '', edits);
    if (answer.move) {
      after[pathOf(answer.move.to)] = after[spec] ?? '';
      delete after[spec];
    }
    expect(after).not.toEqual(before);
    expect(findingsOf(after)).toEqual(findingsOf(before));
  });
});
