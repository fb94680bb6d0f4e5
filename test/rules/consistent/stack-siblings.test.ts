import { describe, it } from 'vitest';
import { stackSiblings } from '../../../server/src/rules/consistent/stack-siblings.js';
import { among, checkRule, configured } from '../helpers.js';

const spec = (id: string, { stack = 'Operations', hours = 20, sources = 4 } = {}) =>
  `id: ${id}\nstack: ${stack}\nhours: ${hours}\nresearch: [${Array.from({ length: sources }, (_, at) => `{id: R${at + 1}}`).join(', ')}]\n`;
const stack = (count: number, options = {}) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `${at}.microcredential.yaml`,
      spec(`m${at}`, { sources: 3 + (at % 2), ...options }),
    ]),
  );

function checkAmong(fixture: string, others: Record<string, string>, settings?: ReturnType<typeof configured>) {
  checkRule(stackSiblings, fixture, settings, among(fixture.replace(/^[ #]*\^.*\n?/gm, ''), others));
}

describe('stack-siblings', () => {
  it('tells a section that is far longer or shorter than those of the stack', () => {
    checkAmong(
      spec('own', { sources: 9 })
        .replace('research:', 'research:')
        .replace(/(research: .*\n)/, '$1^^^^^^^^ “Research” has 9; most of the stack “Operations” have 3 to 4.\n'),
      stack(6),
    );
    checkAmong(spec('own', { sources: 1 }).replace(/(research: .*\n)/, '$1^^^^^^^^ has 1; most\n'), stack(6));
  });

  it('tells hours that are far off', () =>
    checkAmong(
      spec('own', { hours: 60 }).replace(
        /(hours: .*\n)/,
        '$1^^^^^ 60 hours are stated; most of the stack “Operations” take 20.\n',
      ),
      stack(4),
    ));

  it('is silent about what is only somewhat off, absent, or in a small or another stack', () => {
    checkAmong(spec('own', { sources: 7 }), stack(6));
    checkAmong(spec('own', { sources: 2 }), stack(6));
    checkAmong('id: own\nstack: Operations\nhours: 20\n', stack(6));
    checkAmong(spec('own', { sources: 9 }), stack(3));
    checkAmong(spec('own', { sources: 9, stack: 'Safety' }), stack(6));
  });

  it('compares as early as the library says', () =>
    checkAmong(
      spec('own', { sources: 9 }).replace(/(research: .*\n)/, '$1^^^^^^^^ has 9\n'),
      stack(2),
      configured(stackSiblings, 'rules: {stack-siblings: {options: {others: 2}}}'),
    ));
});
