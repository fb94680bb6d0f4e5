import { describe, expect, it, test } from 'vitest';
import { addToDictionary } from '../../server/src/engine/add-word.js';
import { parseSettings } from '../../server/src/engine/settings.js';
import { applyEdits } from '../../server/src/spec/edit.js';

const added = (text: string, word: string) => applyEdits(text, addToDictionary(text, word));

describe('a word for the library’s dictionary', () => {
  test.each([
    [
      'to the end of the list',
      'dictionary:\n  - NASSP # ours\nstacks: [A]\n',
      'dictionary:\n  - NASSP # ours\n  - lookfor\nstacks: [A]\n',
    ],
    ['to a list on one line', 'dictionary: [NASSP]\n', 'dictionary: [NASSP, lookfor]\n'],
    ['to an empty list', 'dictionary:\n', 'dictionary: [lookfor]\n'],
    ['to settings without a dictionary', '# Ours\nlibrary: A\n', '# Ours\nlibrary: A\ndictionary: [lookfor]\n'],
    ['to settings with comments only', '# Ours\n', '# Ours\ndictionary: [lookfor]\n'],
    ['to no settings at all', '', 'dictionary: [lookfor]\n'],
    [
      'with the line ends of the file',
      'library: A\r\ndictionary:\r\n  - b\r\n',
      'library: A\r\ndictionary:\r\n  - b\r\n  - lookfor\r\n',
    ],
  ])('goes %s', (_, before, after) => {
    expect(added(before, 'lookfor')).toBe(after);
    expect(parseSettings(after, []).settings.dictionary).toContain('lookfor');
  });

  it('is quoted where YAML would read something else', () => {
    for (const word of ['no', 'Peñalosa', "l'école", 'null', 'résumé'])
      expect(parseSettings(added('library: A\n', word), []).settings.dictionary).toEqual([word]);
  });

  it('goes nowhere where nobody can say what the settings mean', () => {
    for (const text of ['dictionary: {a: b}\n', '- a\n- b\n', 'just words\n', 'library: "A\nb: [\n'])
      expect(addToDictionary(text, 'lookfor')).toEqual([]);
  });
});
