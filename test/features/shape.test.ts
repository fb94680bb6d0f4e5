import { describe, expect, test } from 'vitest';
import { foldsOf } from '../../server/src/features/fold.js';
import { linkedAt } from '../../server/src/features/linked.js';
import { selectionAt } from '../../server/src/features/select.js';
import { caret, uri, workspaceOf } from './helpers.js';

function folds(text: string, most?: number): string[] {
  const lines = text.split('\n');
  return foldsOf(workspaceOf(text), uri, most).map(
    ({ kind, first, last }) => `${kind === 'part' ? '' : `${kind}: `}${lines[first]?.trim()} … ${lines[last]?.trim()}`,
  );
}

describe('folding', () => {
  const text = `# An illustration.
# It has two lines.
title: x
# region what it takes
competency: >
  Two
  # of them no comment
  # lines
research:
  - id: R1
    citation: >
      Grissom

  - {id: R2,
     year: 2020}
# endregion
overview:
  words: {min: 1, max: 2}
  questions:
    - id: Q1
`;

  test('takes sections, items, long texts, brackets, comments and regions', () => {
    expect(folds(text)).toEqual([
      'comment: # An illustration. … # It has two lines.',
      'region: # region what it takes … # endregion',
      'competency: > … # lines',
      'research: … year: 2020}',
      '- id: R1 … Grissom',
      'citation: > … Grissom',
      '- {id: R2, … year: 2020}',
      'overview: … - id: Q1',
      'questions: … - id: Q1',
    ]);
  });

  test('keeps the outermost where an editor takes only so many', () => {
    expect(folds(text, 3)).toEqual([
      'comment: # An illustration. … # It has two lines.',
      'region: # region what it takes … # endregion',
      'competency: > … # lines',
    ]);
    expect(folds(text, 0)).toEqual([]);
  });

  test('works where a part cannot be read, and in the settings', () => {
    expect(folds('title: "x\nresearch:\n  - id: R1\n    year: 2020\n').length).toBeGreaterThan(0);
    const workspace = workspaceOf('');
    workspace.save('file:///library/mcspec.yaml', 'stacks:\n  - A\n');
    expect(foldsOf(workspace, 'file:///library/mcspec.yaml')).toEqual([{ kind: 'part', first: 0, last: 1 }]);
  });
});

function selection(marked: string): string[] {
  const { text, offset } = caret(marked);
  const spans = selectionAt(workspaceOf(text), uri, offset);
  for (const [at, span] of spans.entries()) {
    const inner = spans[at - 1] ?? span;
    expect(span.start <= inner.start && inner.end <= span.end).toBe(true);
  }
  return spans.map(({ start, end }) => text.slice(start, end));
}

describe('a selection grows', () => {
  test('from a word to the text, the entry, the item, the list, the section', () => {
    expect(selection('title: x\nresearch:\n  - id: R1\n    citation: "Gris‸som"\n  - id: R2\n')).toEqual([
      'Grissom',
      '"Grissom"',
      'citation: "Grissom"',
      'id: R1\n    citation: "Grissom"',
      '- id: R1\n    citation: "Grissom"',
      '- id: R1\n    citation: "Grissom"\n  - id: R2',
      'research:\n  - id: R1\n    citation: "Grissom"\n  - id: R2',
      'title: x\nresearch:\n  - id: R1\n    citation: "Grissom"\n  - id: R2',
      'title: x\nresearch:\n  - id: R1\n    citation: "Grissom"\n  - id: R2\n',
    ]);
  });

  test('from one of several ids in a row, in a list in brackets, in a name, in a text of several lines', () => {
    expect(selection('outcomes: "EO1, E‸O2"').slice(0, 2)).toEqual(['EO2', 'EO1, EO2']);
    expect(selection('a: [EO1, E‸O2]').slice(0, 3)).toEqual(['EO2', '[EO1, EO2]', 'a: [EO1, EO2]']);
    expect(selection('ti‸tle: x').slice(0, 2)).toEqual(['title', 'title: x']);
    expect(selection('method: >\n  On‸e\n  two\n').slice(0, 3)).toEqual([
      'One\n  two',
      '>\n  One\n  two',
      'method: >\n  One\n  two',
    ]);
  });

  test.each([
    ['‸', ['']],
    ['# no‸te\n', ['# note\n']],
    ['[', ['[']],
  ])('in %j', (marked, expected) => {
    expect(selection(marked.includes('‸') ? marked : `${marked}‸`)).toEqual(expected);
  });
});

function linked(marked: string): string[] | undefined {
  const { text, offset } = caret(marked);
  return linkedAt(workspaceOf(text), uri, offset)?.map(({ start, end }) => text.slice(start, end));
}

describe('linked editing', () => {
  const rubric = (levels: string, rest = 'passing: done\n  rows:\n    - levels: {done: Yes}\n') =>
    `scoring:\n  levels: [${levels}]\n  ${rest}`;

  test('renames a level in its rows while it is typed', () => {
    expect(linked(rubric('do‸ne'))).toEqual(['done', 'done', 'done']);
  });

  test('is only for levels where they are listed, and alike in every place', () => {
    expect(linked(rubric('done', 'passing: do‸ne\n'))).toBeUndefined();
    expect(linked(rubric('do‸ne, never', ''))).toBeUndefined();
    expect(linked(rubric('do‸ne', 'passing: "d\\u006fne"\n'))).toBeUndefined();
    expect(linked('essential_outcomes:\n  - id: E‸O1\nresearch:\n  - {id: R1, outcomes: [EO1]}\n')).toBeUndefined();
    expect(linked(`${rubric('do‸ne')}title: "x\n`)).toBeUndefined();
  });
});
