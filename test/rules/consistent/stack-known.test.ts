import { describe, expect, it } from 'vitest';
import { stackKnown as rule } from '../../../server/src/rules/consistent/stack-known.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

describe('stack-known', () => {
  it('accepts a stack of the library', () => {
    checkRule(rule, 'stack: Operations\n');
    checkRule(rule, 'stack: "Reflection & Growth"\n');
    checkRule(rule, 'stack: Early Childhood\n', configured(rule, 'stacks: [Early Childhood]\n'));
  });

  it('tells a near miss', () => {
    checkRule(rule, 'stack: Operation\n#      ^^^^^^^^^ “Operation” is not a stack of the library. Did you mean “Operations”?\n');
    checkRule(rule, 'stack: Reflection and Growth\n#      ^^^^^^^^^^^^^^^^^^^^^ Did you mean “Reflection & Growth”?\n');
    expect(check(rule, 'stack: operations\n')[0]).toMatchObject({ effect: 'partially', severity: 'warning' });
  });

  it('only advises where none is near', () => {
    checkRule(rule, 'stack: Early Childhood\n#      ^^^^^^^^^^^^^^^ “Early Childhood” is not one of the library’s 22 stacks.\n');
    expect(check(rule, 'stack: Early Childhood\n')[0]).toMatchObject({ effect: 'advisory', severity: 'information' });
  });

  it('is silent where it is absent, empty or to be written', () => {
    checkRule(rule, 'title: A\n');
    checkRule(rule, 'stack:\n');
    checkRule(rule, 'stack: [Operations]\n');
    checkRule(rule, 'stack: "TODO: one of the stacks of your library"\n');
  });

  it('writes the stack as the library spells it', () => {
    checkFix(rule, "stack: 'operations' # ours\r\n", 'Change to “Operations”', "stack: 'Operations' # ours\r\n");
    checkFix(rule, '{stack: Vision and Mission}\n', 'Change to “Vision & Mission”', '{stack: "Vision & Mission"}\n');
    const kind = (stack: string) => check(rule, `stack: ${stack}\n`)[0]?.fixes()[0]?.kind;
    expect([kind('operations'), kind('Operation')]).toEqual(['safe', 'review']);
  });
});
