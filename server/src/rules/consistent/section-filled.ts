import { t } from '@vscode/l10n';
import { sectionName } from '../../engine/coverage.js';
import { type Report, rule } from '../../engine/rule.js';
import { isAbsent, toldByOwnRule } from '../../engine/sections.js';
import { specShape } from '../../spec/parse.js';
import { placeOf } from '../../spec/place.js';
import { isPlaceholder, wordsOf } from '../../spec/prose.js';
import { type Shape, shapeAt } from '../../spec/shape.js';
import { eachScalar, entryOf, isBlank } from '../../spec/tree.js';

/**
 * Empty texts that are told by the criterion they belong to: in the rubric by `level-described` and `both-audiences`, in
 * the badge by `badge-fields`, `badge-image` and `badge-criteria`.
 */
const EMPTY_toldByOwnRule = /^(?:scoring\/(?:guidance|rows\/\d+\/levels\/.*)|badge\/(?:description|caption|criteria))$/;

/** What may be written for the author has a check of its own, placeholders included. */
const PLACEHOLDER_toldByOwnRule = 'badge/criteria';

export const sectionFilled = rule({
  id: 'section-filled',
  group: 'consistent',
  effect: 'partially',
  options: { least: { default: 8, description: 'The least number of words in Competency and in Method.' } },
  page: {
    asks: 'No section is empty, a placeholder, or too short to say anything.',
    why: 'A heading with nothing under it promises what the microcredential does not give.',
    repair: 'Write what the section asks for. Hover over its name to see what it is for.',
    bad: 'competency: TODO\n',
    good: 'competency: The practitioner leads a team of teachers through a full cycle of inquiry.\n',
  },
  *check({ document, options }) {
    const { root } = document;
    if (root?.kind !== 'map') return;
    for (const name of specShape.required) {
      const entry = entryOf(root, name);
      if (entry && !toldByOwnRule.has(name) && isAbsent(document, name)) {
        yield { span: entry.key.span, message: t('{0} (“{1}”) is empty.', sectionName(name), name), unwritten: true };
      }
    }
    const reports: Report[] = [];
    eachScalar(root, (scalar, path) => {
      const shape = shapeAt(specShape, path);
      if (shape && isText(shape) && path.length > 1 && isBlank(scalar) && !EMPTY_toldByOwnRule.test(path.join('/'))) {
        const key = entryOf(parentOf(path, root), String(path.at(-1)))?.key;
        if (key) reports.push({ span: key.span, message: t('{0} is empty.', placeOf(root, specShape, path)), unwritten: true });
      }
      if (typeof scalar.value !== 'string') return;
      if (shape && isPlaceholder(scalar.value)) {
        if (path.join('/') === PLACEHOLDER_toldByOwnRule) return;
        reports.push({
          span: scalar.span,
          message: t('{0} is still a placeholder. Write it out.', placeOf(root, specShape, path)),
          unwritten: true,
        });
      } else if (path.length === 1 && (path[0] === 'competency' || path[0] === 'method') && !isBlank(scalar)) {
        const count = wordsOf(scalar.value).length;
        if (count < options.least) {
          const name = sectionName(path[0]);
          reports.push({
            span: scalar.span,
            message:
              count === 1
                ? t('{0} says too little to be clear: 1 word, where at least {1} are expected.', name, options.least)
                : t('{0} says too little to be clear: {1} words, where at least {2} are expected.', name, count, options.least),
            unwritten: true,
          });
        }
      }
    });
    yield* reports;
  },
});

function isText(shape: Shape): boolean {
  return shape.prose && shape.kinds.has('text');
}

function parentOf(path: readonly (string | number)[], root: Parameters<typeof entryOf>[0]) {
  let node = root;
  for (const step of path.slice(0, -1))
    node = node?.kind === 'seq' ? node.items[Number(step)] : entryOf(node, String(step))?.value;
  return node;
}
