import { rule } from '../../engine/rule.js';
import { replaceScalar } from '../../spec/edit.js';
import { specShape } from '../../spec/parse.js';
import { placeOf } from '../../spec/place.js';
import { shapeAt } from '../../spec/shape.js';

export const knownKeys = rule({
  id: 'known-keys',
  group: 'consistent',
  effect: 'partially',
  fixes: ['safe'],
  page: {
    asks: 'Each entry has a name that the format knows.',
    why: 'What stands under an unknown name is not shown to earners, not scored and not published.',
    repair: 'Correct the name. If the entry is a note to yourself, make it a comment with # in front.',
    bad: 'title: Leading Data Literacy\nresorces: []\n',
    good: 'title: Leading Data Literacy\nresources: []\n',
  },
  *check({ document, text }) {
    const { root } = document;
    if (!root) return;
    // Where a slip tears the text apart, a key may stand in the wrong place without being unknown.
    const torn = document.problems.some((problem) => problem.damage === 'lost');
    for (const { entry, path, meant } of document.unknownKeys) {
      if (torn && !meant) continue;
      const name = String(entry.key.value);
      const shown = name.length > 40 ? `${name.slice(0, 39)}…` : name;
      const where = path.length === 0 ? 'a section of the format' : `part of ${placeOf(root, specShape, path)}`;
      const known = [...(shapeAt(specShape, path)?.keys.keys() ?? [])];
      const hint = meant
        ? ` Did you mean “${meant}”?`
        : known.length > 0 && known.length <= 8
          ? ` It has ${known.join(', ')}.`
          : '';
      yield {
        span: entry.key.span,
        message: `“${shown}” is not ${where}.${hint}`,
        // Where the key that was meant is already there, a second one would take its place.
        fixes: () =>
          meant && entry.name === meant
            ? [{ title: `Rename to “${meant}”`, kind: 'safe', edits: [replaceScalar(text, entry.key, meant)] }]
            : [],
      };
    }
  },
});
