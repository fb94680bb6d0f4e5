/** `mcspec explain RULE`: the page of one check. */
import { rulePage } from '../engine/pages.js';
import { structureRules } from '../engine/structure.js';
import { pageText } from '../output/page.js';
import { closest } from '../spec/nearest.js';
import type { Command } from './command.js';
import { Failure } from './host.js';
import { proseColumns, styleFor } from './terminal.js';

export const explain: Command = {
  name: 'explain',
  usage: 'CHECK',
  summary: 'Say what a check asks, why, and how to repair what it finds',
  details: ['Shows the page of one check. Its name stands in brackets after each finding; “mcspec rules” lists them all.'],
  options: [],
  async run(args, host, rules) {
    const [id, more] = args.paths;
    if (id === undefined) throw new Failure('Name the check to explain.', '“mcspec rules” lists them all.');
    if (more !== undefined) throw new Failure('Name one check at a time.');
    const all = [...rules, ...structureRules];
    const wanted = id.replace(/^\[|\]$/g, '').toLowerCase();
    const rule = all.find((each) => each.id === wanted);
    if (!rule) {
      const near = closest(
        wanted,
        all.map((each) => each.id),
      );
      throw new Failure(`No check is called “${id}”.`, near ? `Did you mean “${near}”?` : '“mcspec rules” lists them all.');
    }
    host.out(pageText(rulePage(rule), styleFor(args, host), proseColumns(host)));
    return 0;
  },
};
