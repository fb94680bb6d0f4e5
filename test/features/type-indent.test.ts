import { describe, expect, test } from 'vitest';
import { indentTyped } from '../../server/src/features/type-indent.js';
import { applyEdits } from '../../server/src/spec/edit.js';
import { caret, uri, workspaceOf } from './helpers.js';

/** The lines after what stands before the ‸ was typed. */
function typed(marked: string): string {
  const { text, offset } = caret(marked);
  const character = /(?:^|\n) *$/.test(text.slice(0, offset)) ? '\n' : ' ';
  return applyEdits(text, indentTyped(workspaceOf(text), uri, offset, character));
}

describe('a new line', () => {
  test.each([
    ['below a folded text', 'competency: >\n‸', 'competency: >\n  '],
    ['below a text that keeps its lines', 'scoring:\n  guidance: |-\n  ‸', 'scoring:\n  guidance: |-\n    '],
    [
      'below a folded text behind a dash',
      'overview:\n  questions:\n    - text: >\n‸',
      'overview:\n  questions:\n    - text: >\n        ',
    ],
    ['below a name', 'overview:\n‸\n', 'overview:\n  \n'],
    ['below a name with a comment', 'overview: # Part 1\n‸', 'overview: # Part 1\n  '],
    ['below the first entry of an item', 'research:\n  - id: R1\n‸', 'research:\n  - id: R1\n    '],
    ['above what is indented by four', 'overview:\n  ‸\n    words: {}\n', 'overview:\n    \n    words: {}\n'],
    ['above dashes that are not indented', 'research:\n  ‸\n- id: R1\n', 'research:\n\n- id: R1\n'],
    ['above the next section', 'overview:\n‸\nreflection:\n', 'overview:\n  \nreflection:\n'],
    ['that is too far in', 'research:\n  - id: R1\n      ‸', 'research:\n  - id: R1\n    '],
  ])('%s', (_name, marked, expected) => expect(typed(marked)).toBe(expected));

  test.each([
    'title: x\n  ‸',
    'research:\n  - id: R1\n    year: 2020\n  ‸',
    'aliases: [a,\n   ‸',
    'scoring:\n  guidance: |\n    Mind this: >\n    ‸',
    'a: b\n‸c: d',
    '# a\n  ‸\n\nb: c',
    '‸',
    '\n‸',
    'scoring:\n  - {id: x,\n ‸',
  ])('where any column may be meant stays: %j', (marked) => expect(typed(marked)).toBe(caret(marked).text));
});

describe('a dash', () => {
  test.each([
    ['begins the next item', 'research:\n  - id: R1\n    year: 2020\n    - ‸', 'research:\n  - id: R1\n    year: 2020\n  - '],
    ['begins above others', 'research:\n  - ‸\n    - id: R1\n', 'research:\n    - \n    - id: R1\n'],
    ['begins above others that are not indented', 'research:\n  - ‸\n- id: R1\n', 'research:\n- \n- id: R1\n'],
    ['begins a list', 'research:\n- ‸\n', 'research:\n  - \n'],
    [
      'goes back to the list that it is nearest to',
      'a:\n  - b:\n      - c: 1\n        - ‸',
      'a:\n  - b:\n      - c: 1\n      - ',
    ],
    ['goes back beyond a comment', 'a:\n  - b: 1\n    # why\n\n    - ‸', 'a:\n  - b: 1\n    # why\n\n  - '],
  ])('%s', (_name, marked, expected) => expect(typed(marked)).toBe(expected));

  test.each([
    'a:\n  - b:\n      - c: 1\n  - ‸',
    'scoring:\n  guidance: |\n    Read:\n      - ‸',
    'scoring:\n  guidance: |\n    Read.\n    - ‸\n    More.\n',
    'title: x - ‸',
    'title: x\n- ‸',
    'research:\n  - id: R1\n- ‸x',
  ])('stays where it may be meant: %j', (marked) => expect(typed(marked)).toBe(caret(marked).text));
});
