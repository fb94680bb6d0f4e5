import { describe, it } from 'vitest';
import { authenticSetting as rule } from '../../../server/src/rules/contextual/authentic-setting.js';
import { checkRule, configured } from '../helpers.js';

describe('authentic-setting', () => {
  it('tells that everything is simulated', () => {
    checkRule(
      rule,
      `
evidence:
  artifacts:
# ^^^^^^^^^ Every artifact is simulated. Ask for one from the practitioner’s own school.
    - {id: A1, setting: simulated}
    - id: A2
      setting: simulated
`,
    );
    checkRule(
      rule,
      'evidence: {artifacts: [{id: A1, setting: simulated}]}\n#          ^^^^^^^^^ The only artifact is simulated. Ask for one from the educator’s own school\n',
      configured(rule, 'terms: {earner: educator}\n'),
    );
  });

  it('is content with one that is not, or does not say so', () => {
    checkRule(rule, 'evidence: {artifacts: [{id: A1, setting: simulated}, {id: A2, setting: other-school}]}\n');
    checkRule(rule, 'evidence: {artifacts: [{id: A1, setting: simulated}, {id: A2}]}\n');
  });

  it('is silent where the section is absent', () => {
    checkRule(rule, 'title: Leading Data Literacy\n');
    checkRule(rule, 'evidence: {artifacts: []}\n');
  });
});
