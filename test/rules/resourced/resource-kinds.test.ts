import { describe, expect, it } from 'vitest';
import { resourceKinds as rule } from '../../../server/src/rules/resourced/resource-kinds.js';
import { check, checkRule } from '../helpers.js';

describe('resource-kinds', () => {
  it('tells which kind is absent', () => {
    checkRule(
      rule,
      'resources:\n^^^^^^^^^ No resource is declared as a tool to work with.\n  - {id: S1, kind: information}\n  - {id: S2, kind: example}\n',
    );
    checkRule(
      rule,
      'resources: [{id: S1, kind: tool}]\n^^^^^^^^^ No resource is declared as information to read, watch or hear.\n',
    );
    checkRule(rule, 'resources: [{id: S1, kind: example}]\n^^^^^^^^^ No resource is declared as a tool or as information.\n');
    checkRule(rule, 'resources:\n^^^^^^^^^ a tool or as information\n  - id: S1\n    title: A\n');
  });

  it('is content with information and a tool, and takes a study for information', () => {
    checkRule(rule, 'resources: [{id: S1, kind: information}, {id: S2, kind: tool}]\n');
    checkRule(rule, 'resources:\n  - id: S1\n    kind: research\n  - id: S2\n    kind: tool\n');
  });

  it('leaves a kind that the format does not know to be told as such', () =>
    checkRule(rule, 'resources: [{id: S1, kind: information}, {id: S2, kind: toool}]\n'));

  it('is silent where the section is absent', () => checkRule(rule, 'title: Leading Data Literacy\nresources: []\n'));

  it('is soft in a draft only while a kind is still to be written', () => {
    const severity = (resources: string) => check(rule, `status: draft\nresources: [${resources}]\n`)[0]?.severity;
    expect(severity('{id: S1, kind: tool}, {id: S2}')).toBe('information');
    expect(severity('{id: S1, kind: tool}')).toBe('warning');
  });
});
