/** What holds for Building Ranks holds for a framework of the library's own, alone or beside it. */
import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { parseFramework } from '../../../server/src/engine/framework-file.js';
import { parseSettings } from '../../../server/src/engine/settings.js';
import { strategyCanonical } from '../../../server/src/rules/alignment/strategy-canonical.js';
import { strategyExists } from '../../../server/src/rules/alignment/strategy-exists.js';
import { strategyKnownEdition } from '../../../server/src/rules/alignment/strategy-known-edition.js';
import { strategyLabelAgrees } from '../../../server/src/rules/alignment/strategy-label-agrees.js';
import { strategyOnce } from '../../../server/src/rules/alignment/strategy-once.js';
import { badgeAlignment } from '../../../server/src/rules/shareable/badge-alignment.js';
import { checkFix, checkRule } from '../helpers.js';

const northland = readFileSync(new URL('../../fixtures/frameworks/northland.framework.yaml', import.meta.url), 'utf8');

const settingsWith = (frameworks: string, text = northland) =>
  parseSettings(`frameworks: [${frameworks}]\n`, [], () => {
    const { framework, complete } = parseFramework(text);
    return { state: 'found', framework, complete };
  }).settings;

const alone = settingsWith('northland.framework.yaml');
const beside = settingsWith('building-ranks, northland.framework.yaml');

describe('a framework of the library’s own', () => {
  it('has strategies that exist, and others that do not', () => {
    checkRule(
      strategyExists,
      `
alignment:
  - {strategy: shared-purpose/1}
  - {strategy: "northland:use-of-data/2"}
  - {strategy: NL.SP.3}
  - {strategy: share-purpose/1}
#              ^^^^^^^^^^^^^^^ No strategy is called “share-purpose/1”. Did you mean shared-purpose/1
  - {strategy: equity/1}
#              ^^^^^^^^ No strategy is called “equity/1”.
`,
      alone,
    );
    checkRule(strategyExists, 'alignment: [{strategy: equity/1}, {strategy: shared-purpose/1}]\n', beside);
  });

  it('needs its id in front where another one has the same dimension', () => {
    checkRule(
      strategyExists,
      `
alignment:
  - {strategy: wellness/1}
#              ^^^^^^^^^^ “wellness/1” fits more than one strategy: building-ranks:wellness/1, northland:wellness/1.
  - {strategy: "northland:wellness/1"}
`,
      beside,
    );
  });

  it('turns printed labels into ids', () => {
    const turns = (label: string, id: string, settings = alone) =>
      checkFix(
        strategyCanonical,
        `alignment:\n  - strategy: ${label}\n    rank: primary\n`,
        /^Change to /,
        `alignment:\n  - strategy: ${id}\n    rank: primary\n`,
        { settings },
      );
    turns('NL.SP.2', 'shared-purpose/2');
    turns('Common Purpose Strategy 2', 'shared-purpose/2');
    turns('"Classroom Practice Strategy 2: Making time for teachers to plan together"', '"classroom-practice/2"');
    turns(
      '"Leaders watch the workload of the adults in the building, act on what they see, and model that nobody has to be ill before somebody else takes over a lesson."',
      '"wellness/1"',
    );
    turns('Northland Wellness 2', 'northland:wellness/2', beside);
  });

  it('tells a number past the highest, a label that contradicts itself, and what stands twice', () => {
    checkRule(
      strategyKnownEdition,
      'alignment: [{strategy: staffing/9}]\n#                      ^^^^^^^^^^ Staffing ends with Strategy 2.\n',
      alone,
    );
    checkRule(
      strategyLabelAgrees,
      `
alignment:
  - strategy: "Staffing Strategy 1: Keeping good people by helping them to grow"
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ staffing/2
`,
      alone,
    );
    checkRule(
      strategyOnce,
      `
alignment:
  - {strategy: shared-purpose/1}
  - {strategy: NL.SP.1}
#              ^^^^^^^ shared-purpose/1
`,
      alone,
    );
  });

  it('lends a badge its own address, or that of each strategy', () => {
    const text = 'alignment: [{strategy: shared-purpose/2}, {strategy: shared-purpose/1}]\nbadge: {image: a.svg}\n';
    checkRule(badgeAlignment, text, alone);
    const without = settingsWith('x.framework.yaml', northland.replace(/^url: .*$/m, ''));
    checkRule(
      badgeAlignment,
      text.replace(
        '\n',
        '\n#                      ^^^^^^^^^^^^^^^^ the framework “Northland Standards for School Leaders” has no “url”.\n',
      ),
      without,
    );
    checkRule(badgeAlignment, 'alignment: [{strategy: shared-purpose/1}]\nbadge: {image: a.svg}\n', without);
  });

  it('that cannot be read to its end misses nothing', () => {
    const torn = settingsWith('x.framework.yaml', northland.replace('title: Making', 'title: "Making'));
    const text = 'alignment: [{strategy: staffing/1}, {strategy: staffing/9}, {strategy: shared-purpose/9}]\n';
    checkRule(strategyExists, text, torn);
    checkRule(strategyKnownEdition, text, torn);
  });
});
