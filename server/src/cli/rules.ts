/** `mcspec rules`: every check there is. */
import { rulesTable } from '../engine/pages.js';
import { structureRules } from '../engine/structure.js';
import { ruleListJson, ruleListText } from '../output/rule-list.js';
import type { Command } from './command.js';
import { Failure } from './host.js';
import { proseColumns, styleFor } from './terminal.js';

export const listRules: Command = {
  name: 'rules',
  usage: '',
  summary: 'List every check, criterion by criterion',
  details: [
    'Lists every check with what it asks, what a finding means for its criterion, and the kinds of repair that it offers.',
  ],
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['text', 'json', 'markdown'],
      description: 'How to write the list: text, json, markdown (default text)',
    },
  ],
  async run(args, host, rules) {
    if (args.paths[0] !== undefined)
      throw new Failure(`“${args.paths[0]}” means nothing to this command.`, `For one check: mcspec explain ${args.paths[0]}`);
    const all = [...rules, ...structureRules];
    const format = args.options.get('format') ?? 'text';
    if (format === 'json') host.out(ruleListJson(all));
    else host.out(format === 'markdown' ? rulesTable(all) : ruleListText(all, styleFor(args, host), proseColumns(host)));
    return 0;
  },
};
