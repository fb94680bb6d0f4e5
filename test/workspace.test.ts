import { expect, test } from 'vitest';
import type { Neighbours } from '../server/src/engine/neighbours.js';
import { rule } from '../server/src/engine/rule.js';
import { Workspace } from '../server/src/workspace.js';

test('a closed file that is parsed again is not compared with its library again', { timeout: 60_000 }, () => {
  const told: Neighbours[] = [];
  const listening = rule({
    id: 'listening',
    group: 'consistent',
    effect: 'advisory',
    page: { asks: '', why: '', repair: '', bad: '', good: '' },
    check({ library }) {
      told.push(library.neighbours());
      return [];
    },
  });
  const workspace = new Workspace([listening]);
  const uriOf = (number: number) => `file:///library/m${number}.microcredential.yaml`;
  // More files than are kept in parsed form, and more outcomes than are remembered.
  for (let number = 0; number < 50; number++) {
    const outcomes = Array.from({ length: 100 }, (_, at) => `  - {id: EO${at}, statement: Plan meeting ${number * 100 + at}.}`);
    workspace.save(uriOf(number), `id: m${number}\nessential_outcomes:\n${outcomes.join('\n')}\n`);
    workspace.analysis(uriOf(number));
  }
  workspace.takeAffected();
  told.length = 0;
  for (let round = 0; round < 2; round++) for (let number = 0; number < 50; number++) workspace.analysis(uriOf(number));
  expect(told).toHaveLength(100);
  expect(new Set(told).size).toBe(50);
});
