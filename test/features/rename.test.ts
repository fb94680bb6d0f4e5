import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idsOf } from '../../server/src/features/ids.js';
import { type Renamed, renamableAt, rename } from '../../server/src/features/rename.js';
import { applyEdits } from '../../server/src/spec/edit.js';
import { mutate, randomFrom } from '../mutations.js';
import { caret, uri, workspaceOf } from './helpers.js';

const spec = `# EO1 in a comment stays.
id: leading-data-teams
title: EO1 in a title stays
essential_outcomes:
  - id: EO1 # the first
    statement: Set up a process (EO1).
    details:
      - {id: EO1.a, text: Schedules inspections.}
      - {id: eo1.o, text: Ranks requests.}
      - {id: EO7.z, text: Of another outcome.}
  - id: "EO2"
    statement: Build routines.
research:
  - {id: R1, citation: How principals affect students, outcomes: eo1}
overview:
  questions:
    - {id: Q1, outcomes: "E01, EO9, EO1.a", text: How do you inspect?}
    - {id: Q2, outcomes: ['EO2', EO1.o], text: How do you rank?}
evidence:
  artifacts:
    - id: A1
      outcomes:
        - EO1.a
        - 'EO2'
reflection:
  prompts:
    - {id: P1, about: [a1], text: What next?}
scoring:
  levels: [not-yet, proficient]
  passing: proficient
  rows:
    - id: C1
      scores: [Q1, A1, P1]
      outcomes: [EO1]
      levels: {not-yet: No log., proficient: Two logs.}
alignment:
  - {strategy: wellness/1, outcomes: [EO2]}
`;

function at(context: string, text = spec): { text: string; offset: number } {
  const plain = context.replace('‸', '');
  expect(text).toContain(plain);
  return caret(text.replace(plain, context));
}

/** Of an answer that changes one file alone. */
function editsOf({ changes }: Renamed) {
  expect(changes.every((change) => change.uri === uri)).toBe(true);
  return changes.flatMap(({ edits }) => edits);
}

/** The lines that a new name changes, or why it is refused. */
function renamed(context: string, name: string, from = spec): string[] | string | undefined {
  const { text, offset } = at(context, from);
  const answer = rename(workspaceOf(text), uri, offset, name);
  if (!answer) return undefined;
  if ('refused' in answer) return answer.refused;
  const before = text.split('\n');
  const after = applyEdits(text, editsOf(answer)).split('\n');
  expect(after).toHaveLength(before.length);
  return after.filter((line, index) => line !== before[index]).map((line) => line.trim());
}

function renamable(context: string, from = spec): string {
  const { text, offset } = at(context, from);
  const answer = renamableAt(workspaceOf(text), uri, offset);
  if (!answer) return 'unknown file';
  return 'refused' in answer ? answer.refused : `‹${text.slice(answer.span.start, answer.span.end)}› ${answer.id}`;
}

describe('renaming', () => {
  test('an outcome takes its details along, and every link, however it is spelled', () => {
    const expected = [
      '- id: EO6 # the first',
      '- {id: EO6.a, text: Schedules inspections.}',
      '- {id: EO6.o, text: Ranks requests.}',
      '- {id: R1, citation: How principals affect students, outcomes: EO6}',
      '- {id: Q1, outcomes: "EO6, EO9, EO6.a", text: How do you inspect?}',
      "- {id: Q2, outcomes: ['EO2', EO6.o], text: How do you rank?}",
      '- EO6.a',
      'outcomes: [EO6]',
    ];
    expect(renamed('- id: EO‸1 #', 'EO6')).toEqual(expected);
    expect(renamed('outcomes: eo‸1', ' EO6 ')).toEqual(expected);
    expect(renamed('"E‸01, EO9', 'EO6')).toEqual(expected);
  });

  test('keeps quotation marks', () => {
    expect(renamed('id: "EO‸2"', 'EO3')).toEqual([
      '- id: "EO3"',
      "- {id: Q2, outcomes: ['EO3', EO1.o], text: How do you rank?}",
      "- 'EO3'",
      '- {strategy: wellness/1, outcomes: [EO3]}',
    ]);
  });

  test('a detail', () => {
    expect(renamed('- EO1.‸a\n', 'EO1.b')).toEqual([
      '- {id: EO1.b, text: Schedules inspections.}',
      '- {id: Q1, outcomes: "E01, EO9, EO1.b", text: How do you inspect?}',
      '- EO1.b',
    ]);
  });

  test('a question, an artifact, a source', () => {
    expect(renamed('scores: [Q‸1', 'Q5')).toEqual([
      '- {id: Q5, outcomes: "E01, EO9, EO1.a", text: How do you inspect?}',
      'scores: [Q5, A1, P1]',
    ]);
    expect(renamed('about: [a‸1]', 'A4')).toEqual([
      '- id: A4',
      '- {id: P1, about: [A4], text: What next?}',
      'scores: [Q1, A4, P1]',
    ]);
    expect(renamed('{id: R‸1', 'R2')).toEqual(['- {id: R2, citation: How principals affect students, outcomes: eo1}']);
  });

  test('a level, with its name in every row', () => {
    expect(renamed('passing: prof‸icient', 'meets it: fully')).toEqual([
      'levels: [not-yet, "meets it: fully"]',
      'passing: "meets it: fully"',
      'levels: {not-yet: No log., "meets it: fully": Two logs.}',
    ]);
  });

  test('to the same name only mends what is spelled otherwise', () => {
    expect(renamed('- id: EO‸1 #', 'EO1')).toEqual([
      '- {id: EO1.o, text: Ranks requests.}',
      '- {id: R1, citation: How principals affect students, outcomes: EO1}',
      '- {id: Q1, outcomes: "EO1, EO9, EO1.a", text: How do you inspect?}',
    ]);
    expect(renamed('- id: C‸1', 'C1')).toEqual([]);
  });

  test('an id that another one repeats changes it once', () => {
    const text = 'essential_outcomes:\n  - {id: &one EO1}\nresearch:\n  - {id: R1, outcomes: [*one]}\n';
    expect(renamed('&one E‸O1', 'EO2', text)).toEqual(['- {id: &one EO2}']);
  });

  test('keeps line ends, byte order mark and what is not text', () => {
    const text =
      '\uFEFFessential_outcomes:\r\n  - {id: EO1, statement: 😀}\r\nresearch:\r\n  - {id: R1, outcomes: [😀, EO1]}\r\n';
    expect(renamed('{id: EO‸1', 'EO2', text)).toEqual(['- {id: EO2, statement: 😀}', '- {id: R1, outcomes: [😀, EO2]}']);
  });
});

describe('what can be renamed', () => {
  test('is shown as it is defined', () => {
    expect(renamable('"E‸01, EO9')).toBe('‹E01› EO1');
    expect(renamable('id: "EO2‸"')).toBe('‹EO2› EO2');
  });

  test.each([
    ['statement: Set ‸up', 'Only ids can be renamed, such as EO1, A2 or the name of a level.'],
    ['# EO‸1 in', 'Only ids can be renamed, such as EO1, A2 or the name of a level.'],
    ['E01, EO‸9', 'Nothing is called “EO9”, so there is nothing to rename.'],
    ['strategy: welln‸ess/1', '“wellness/1” belongs to Building Ranks and cannot be renamed here.'],
  ])('is not %s', (context, reason) => {
    expect(renamable(context)).toContain(reason);
    expect(renamed(context, 'EO5')).toContain(reason);
  });

  test('is nothing while a part cannot be read', () => {
    expect(renamable('- id: EO‸1 #', `${spec}badge:\n  name: "open\n`)).toMatch(
      /^Links may hide in the part that cannot be read, from line \d+ on\. Repair that first\.$/,
    );
  });

  test('is nothing behind such a part, where ids are not known as such', () => {
    const torn = 'research:\n  - id: R1\n\tyear: 2016\nevidence:\n  artifacts:\n    - id: A1\n      title: x\n';
    expect(renamable('id: A‸1', torn)).toMatch(/^Links may hide in the part that cannot be read, from line 3 on\./);
    expect(renamable('resea‸rch', torn)).toMatch(/^Only ids/);
  });

  test('is no id that is there twice', () => {
    const text = 'essential_outcomes:\n  - {id: EO1}\n  - {id: eo1}\n';
    expect(renamable('{id: EO‸1', text)).toBe(
      'EO1 is there twice, so links to it may mean either. Give the second its own id first.',
    );
  });

  test('is nothing that has no id of its own', () => {
    const text = 'essential_outcomes:\n  - {statement: Lead}\nresearch:\n  - {id: R1, outcomes: [EO1]}\n';
    expect(renamable('[EO‸1]', text)).toBe('“EO1” is found by its place in the list alone. Give it its id there first.');
  });

  test('is no level of a rubric that does not list its levels', () => {
    const text = 'scoring:\n  passing: proficient\n  rows:\n    - {id: C1, levels: {proficient: x}}\n';
    expect(renamable('passing: ‸proficient', text)).toContain('list the levels of this rubric under “levels”');
  });
});

describe('a new name is refused', () => {
  test.each([
    ['- id: EO‸1 #', 'EO2', '“EO2” is taken by “Build routines”.'],
    [
      '- id: EO‸1 #',
      'EO9',
      'There is a link to “EO9” already, which is not there. Correct it first, or it would come to mean this.',
    ],
    ['- id: EO‸1 #', 'A9', 'The id of an essential outcome is EO and a number, such as EO3.'],
    ['- id: EO‸1 #', '', 'The id of an essential outcome is EO and a number, such as EO3.'],
    ['- id: EO‸1 #', 'EO01', 'The id of an essential outcome is EO and a number, such as EO3.'],
    ['- id: EO‸1 #', 'EO6]', 'The id of an essential outcome is EO and a number, such as EO3.'],
    ['{id: EO1.‸a', 'EO2.a', 'The id of a detail is that of its outcome, a dot and a letter, such as EO1.b.'],
    ['{id: EO1.‸a', 'EO1.o', '“EO1.o” is taken by “Ranks requests”.'],
    ['- id: A‸1', 'Q9', 'The id of an artifact is A and a number, such as A2.'],
    ['{id: Q‸2', 'Q1', '“Q1” is taken by “How do you inspect?”.'],
    ['levels: [not-yet, pro‸ficient]', 'not-yet', '“not-yet” is taken.'],
    ['levels: [not-yet, pro‸ficient]', '', 'The name of a level is a word or two, such as proficient.'],
    [
      'id: leading-‸data',
      'Leading Data',
      'The id of a microcredential has small letters and numbers only, with hyphens between the words.',
    ],
  ])('%s → %j', (context, name, reason) => expect(renamed(context, name)).toBe(reason));

  test('where it would be found by its place in the list', () => {
    const text = 'essential_outcomes:\n  - {id: EO1}\n  - {statement: Two}\nresearch:\n  - {id: R1, outcomes: [EO2]}\n';
    expect(renamed('{id: EO‸1', 'EO2', text)).toContain('There is a link to “EO2” already');
  });

  test('where an outcome of that name would take details that are there', () => {
    expect(renamed('- id: EO‸1 #', 'EO7', spec.replace('EO7.z', 'EO7.a'))).toBe('“EO7.a” is taken by “Of another outcome”.');
  });
});

describe('whatever the file says', () => {
  test('a rename is refused or keeps what each id means', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 31 }),
        fc.nat(),
        fc.constantFrom('EO8', 'EO1.q', 'Q77', 'A31', 'C40', 'ready: now', 'a-b'),
        (seed, pick, name) => {
          const text = mutate(randomFrom(seed));
          const workspace = workspaceOf(text);
          const ids = idsOf(workspace.document(uri)!, workspace.settingsFor(uri));
          const mention = ids.mentions[pick % Math.max(1, ids.mentions.length)];
          if (!mention) return;
          const answer = rename(workspace, uri, mention.span.start, name);
          if (!answer || 'refused' in answer) return;
          const changed = workspaceOf(applyEdits(text, editsOf(answer)));
          const after = idsOf(changed.document(uri)!, changed.settingsFor(uri));
          const meaning = ({ mentions, named: all }: typeof ids) =>
            mentions.map(({ role, wants, named }) => `${role} of ${wants} ${named ? all.indexOf(named) : 'none'}`);
          expect(meaning(after)).toEqual(meaning(ids));
        },
      ),
      { seed: 7, numRuns: 120 },
    );
  }, 60_000);
});
