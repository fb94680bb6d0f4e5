import { t } from '@vscode/l10n';
import { fold } from '../../alignment/fold.js';
import { rule } from '../../engine/rule.js';
import { replaceScalar } from '../../spec/edit.js';
import { shorten } from '../../spec/links.js';
import { closest, orMeant } from '../../spec/nearest.js';
import { isPlaceholder } from '../../spec/prose.js';

export const stackKnown = rule({
  id: 'stack-known',
  group: 'consistent',
  effect: 'partially',
  fixes: ['safe', 'review'],
  page: {
    asks: 'The stack is one of the library’s stacks, spelled as the others spell it.',
    why: 'Earners find a microcredential through its stack. One with a spelling of its own stands in a group by itself.',
    repair: 'Choose a stack from the list that opens with Ctrl+Space, or add yours to “stacks” in mcspec.yaml.',
    bad: 'stack: Operation\n',
    good: 'stack: Operations\n',
  },
  *check({ spec, library, text }) {
    const { stack } = spec;
    if (stack?.node.kind !== 'scalar' || isPlaceholder(stack.value)) return;
    const written = stack.value.trim();
    if (library.stacks.length === 0 || library.stacks.includes(written)) return;
    const { node } = stack;
    const same = library.stacks.find((each) => fold(each) === fold(written));
    const near = same ?? closest(written, library.stacks);
    if (near === undefined) {
      // A library may be about to open a new stack.
      yield {
        span: stack.span,
        effect: 'advisory',
        message:
          library.stacks.length === 1
            ? t('“{0}” is not a stack of the library, which has only one.', shorten(written))
            : t('“{0}” is not one of the library’s {1} stacks.', shorten(written), library.stacks.length),
      };
      return;
    }
    yield {
      span: stack.span,
      message: orMeant(t('“{0}” is not a stack of the library.', shorten(written)), near),
      fixes: () => [
        { title: t('Change to “{0}”', near), kind: same ? 'safe' : 'review', edits: [replaceScalar(text, node, near)] },
      ],
    };
  },
});
