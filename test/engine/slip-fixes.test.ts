import { expect, test } from 'vitest';
import { rules } from '../../server/src/rules/index.js';
import { applyEdits } from '../../server/src/spec/edit.js';
import { Workspace } from '../../server/src/workspace.js';

/** What is told first of a file that is no microcredential, and the file after its first repair. */
function mended(name: string, text: string): [message: string | undefined, text: string | undefined] {
  const uri = `file:///library/${name}`;
  const workspace = new Workspace(rules);
  workspace.save(uri, text);
  const [problem] = workspace.settingsProblems(uri);
  const [fix] = problem?.fixes() ?? [];
  return [problem?.message, fix && applyEdits(text, fix.edits)];
}

test.each([
  ['mcspec.yaml', 'stacks:\n\t- Operations\n\t- Safety\n', 'stacks:\n  - Operations\n  - Safety\n'],
  [
    'a.review.yaml',
    'criteria:\n\tconsistent: fully\n\tshareable: fully\n',
    'criteria:\n  consistent: fully\n  shareable: fully\n',
  ],
  [
    'a.framework.yaml',
    'domains:\n\t- {id: a, name: A}\n\t- {id: b, name: B}\n',
    'domains:\n  - {id: a, name: A}\n  - {id: b, name: B}\n',
  ],
])('tabs are told once and repaired in a file of any kind: %s', (name, text, expected) => {
  expect(mended(name, text)).toEqual(['This line and 1 more are indented with tabs. Use spaces, two for each level.', expected]);
});

test.each([
  ['a.review.yaml', 'summary: Good: but short\n', 'summary: "Good: but short"\n'],
  ['a.framework.yaml', 'domains:\n  • id: a\n    name: A\n', 'domains:\n  - id: a\n    name: A\n'],
])('so are other slips: %s', (name, text, expected) => {
  expect(mended(name, text)[1]).toBe(expected);
});
