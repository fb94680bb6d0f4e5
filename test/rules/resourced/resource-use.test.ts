import { describe, expect, it } from 'vitest';
import { resourceUse as rule } from '../../../server/src/rules/resourced/resource-use.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

const effects = (text: string, settings = configured(rule, '')) => check(rule, text, settings).map((finding) => finding.effect);

describe('resource-use', () => {
  it('tells each resource that does not say what it is for', () =>
    checkRule(
      rule,
      `
resources:
  - {id: S1, title: Data Wise}
#        ^^ Resource S1 (“Data Wise”) does not say what to use it for.
  - id: S2
    use: agendas
  - title: EdReports
#   ^^^^^ Resource (“EdReports”) does not say what to use it for.
`,
    ));

  it('is advice as long as most of them say it', () => {
    expect(effects('resources: [{id: S1}, {id: S2, use: a}]\n')).toEqual(['advisory']);
    expect(effects('resources: [{id: S1}, {id: S2, use: a}, {id: S3}]\n')).toEqual(['partially', 'partially']);
    const settings = configured(rule, 'rules: {resource-use: {options: {share: 0.7}}}\n');
    expect(effects('resources: [{id: S1}, {id: S2, use: a}, {id: S3}]\n', settings)).toEqual(['advisory', 'advisory']);
  });

  it('leaves an empty one to be told as empty, and is silent where the section is absent', () => {
    checkRule(rule, 'resources:\n  - id: S1\n    use:\n');
    checkRule(rule, 'title: Leading Data Literacy\nresources: []\n');
  });

  it('asks for it in every style', () => {
    checkFix(
      rule,
      'resources: [{id: S1, access: public, outcomes: [EO1]}]\n',
      'Say what to use S1 for',
      'resources: [{id: S1, access: public, use: "TODO: what to use it for", outcomes: [EO1]}]\n',
    );
    checkFix(
      rule,
      'resources:\r\n  - id: S1\r\n    access: public # free\r\n    outcomes: [EO1]\r\n',
      'Say what to use S1 for',
      'resources:\r\n  - id: S1\r\n    access: public # free\r\n    use: "TODO: what to use it for"\r\n    outcomes: [EO1]\r\n',
    );
  });
});
