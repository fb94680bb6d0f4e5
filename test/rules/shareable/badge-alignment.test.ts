import { describe, it } from 'vitest';
import { catalogueOf } from '../../../server/src/alignment/catalogue.js';
import { loadFramework } from '../../../server/src/alignment/framework.js';
import { defaultSettings } from '../../../server/src/engine/settings.js';
import { badgeAlignment as rule } from '../../../server/src/rules/shareable/badge-alignment.js';
import { checkFix, checkRule } from '../helpers.js';

const standards = loadFramework({
  framework: 'our-state',
  title: 'Standards of Our State',
  publisher: 'Our State',
  year: 2024,
  domains: [{ id: 'all', name: 'All' }],
  dimensions: [{ id: 'safety', name: 'Safety', domain: 'all', strategies: [{ number: 1, title: 'Keeping schools safe' }] }],
});
const settings = { ...defaultSettings, catalogue: catalogueOf([standards]) };
const badge = 'badge: {image: a.svg}\n';

describe('badge-alignment', () => {
  it('accepts strategies with a title and a web address, and gaps', () =>
    checkRule(
      rule,
      `alignment:\n  - {strategy: wellness/1}\n  - {strategy: Wellness Strategy 2}\n  - {gap: Nothing on buildings.}\n${badge}`,
    ));

  it('tells an entry that names nothing', () =>
    checkRule(
      rule,
      `
alignment:
  - {strategy: wellness/1}
  - {rank: primary, outcomes: [EO1]}
#    ^^^^ Alignment 2 names no strategy and declares no gap, so the badge cannot carry it.
  - strategy:
#   ^^^^^^^^ Alignment 3 names no strategy
    rank: secondary
${badge}`,
    ));

  it('tells once that a framework has no web address', () =>
    checkRule(
      rule,
      `
alignment:
  - {strategy: safety/1, outcomes: [EO1]}
#              ^^^^^^^^ The badge cannot link to this strategy: the framework “Standards of Our State” has no “url”.
  - {strategy: safety/1, outcomes: [EO2]}
${badge}`,
      settings,
    ));

  it('is silent without a badge or an alignment, and about strategies that nobody knows', () => {
    checkRule(rule, 'alignment: [{rank: primary}]\n');
    checkRule(rule, badge);
    checkRule(rule, `alignment: [{strategy: welness/1}, {strategy: wellness/9}, {strategy: [wellness/1]}]\n${badge}`);
  });

  it('adds a strategy to fill in', () =>
    checkFix(
      rule,
      `alignment:\r\n  - rank: primary # the first\r\n${badge}`,
      'Add a strategy',
      `alignment:\r\n  - strategy: "TODO: a strategy"\r\n    rank: primary # the first\r\n${badge}`,
    ));
});
