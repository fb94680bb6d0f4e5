import { describe, it } from 'vitest';
import { moreThanEssays as rule } from '../../../server/src/rules/demonstrable/more-than-essays.js';
import { checkRule } from '../helpers.js';

describe('more-than-essays', () => {
  it('tells that there are only essays', () => {
    checkRule(
      rule,
      `
evidence:
  artifacts:
# ^^^^^^^^^ All artifacts are essays; something that the work itself leaves behind is expected too.
    - {id: A1, type: essay}
    - id: A2
      type: essay
`,
    );
    checkRule(rule, 'evidence: {artifacts: [{id: A1, type: essay}]}\n#          ^^^^^^^^^ The only artifact is an essay;\n');
  });

  it('counts a plan only where it was carried out', () => {
    checkRule(
      rule,
      'evidence: {artifacts: [{id: A1, type: essay}, {id: A2, type: plan}]}\n#          ^^^^^^^^^ essays or plans not carried out;\n',
    );
    checkRule(rule, 'evidence: {artifacts: [{id: A1, type: essay}, {id: A2, type: plan, enacted: true}]}\n');
  });

  it('is content with one artifact of another kind, or of one that is not said', () => {
    checkRule(rule, 'evidence: {artifacts: [{id: A1, type: essay}, {id: A2, type: product}]}\n');
    checkRule(rule, 'evidence: {artifacts: [{id: A1, type: essay}, {id: A2}]}\n');
  });

  it('is silent where the section is absent', () => {
    checkRule(rule, 'title: Leading Data Literacy\n');
    checkRule(rule, 'evidence: {artifacts: []}\n');
  });
});
