import { t } from '@vscode/l10n';
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
      const message =
        path.length === 0
          ? t('“{0}” is not a section of the format.', shown)
          : t('“{0}” is not part of {1}.', shown, placeOf(root, specShape, path));
      const known = [...(shapeAt(specShape, path)?.keys.keys() ?? [])];
      const hint = meant
        ? t('Did you mean “{0}”?', meant)
        : known.length > 0 && known.length <= 8
          ? t('It has {0}.', known.map((key) => `“${key}”`).join(', '))
          : '';
      yield {
        span: entry.key.span,
        message: hint ? `${message} ${hint}` : message,
        // Where the key that was meant is already there, a second one would take its place.
        fixes: () =>
          meant && entry.name === meant
            ? [{ title: t('Rename to “{0}”', meant), kind: 'safe', edits: [replaceScalar(text, entry.key, meant)] }]
            : [],
      };
    }
  },
});
