import { t } from '@vscode/l10n';
import { sectionName } from '../../engine/coverage.js';
import { rule } from '../../engine/rule.js';
import { shorten } from '../../spec/links.js';
import { entryOf } from '../../spec/tree.js';

const options = {
  others: { default: 4, description: 'How many other microcredentials a stack must have before they are compared.' },
};

export const stackSiblings = rule({
  id: 'stack-siblings',
  group: 'consistent',
  effect: 'advisory',
  options,
  page: {
    asks: 'Sections are about as long as those of the other microcredentials in the same stack.',
    why: 'Earners who collect the badges of a stack expect about the same work for each of them.',
    repair: 'Look at the others of the stack. If this one differs for a good reason, leave it.',
    bad: 'stack: Operations\nresearch: [{id: R1}, {id: R2}, {id: R3}, {id: R4}, {id: R5}, {id: R6}, {id: R7}, {id: R8}]\n',
    good: 'stack: Operations\nresearch: [{id: R1}, {id: R2}, {id: R3}]\n',
    library: {
      bad: 'rules: {stack-siblings: {options: {others: 1}}}\n',
      good: 'rules: {stack-siblings: {options: {others: 1}}}\n',
    },
    beside: 'id: leading-safety\ntitle: Leading Safety\nstack: Operations\nresearch: [{id: R1}, {id: R2}, {id: R3}]\n',
  },
  *check({ library, options, document, spec }) {
    const { stack } = library.neighbours();
    if (!stack || stack.files < Math.max(1, options.others)) return;
    for (const [name, [low, high]] of Object.entries(stack.usual)) {
      const own = stack.own[name];
      const entry = entryOf(document.root, name);
      // What is not there at all, others tell.
      if (own === undefined || own === 0 || !entry || !isFar(own, low, high)) continue;
      const usual = low === high ? shown(low) : t('{0} to {1}', shown(low), shown(high));
      const title = shorten(spec.stack?.value ?? '');
      yield {
        span: entry.key.span,
        message:
          name !== 'hours'
            ? t('“{0}” has {1}; most of the stack “{2}” have {3}.', sectionName(name), own, title, usual)
            : own === 1
              ? t('1 hour is stated; most of the stack “{0}” take {1}.', title, usual)
              : t('{0} hours are stated; most of the stack “{1}” take {2}.', shown(own), title, usual),
      };
    }
  },
});

/** Less than half of what is usual, or more than twice as much, and not by one alone. */
function isFar(own: number, low: number, high: number): boolean {
  return (own * 2 < low && low - own >= 2) || (own > high * 2 && own - high >= 2);
}

function shown(value: number): string {
  return String(Math.round(value));
}
