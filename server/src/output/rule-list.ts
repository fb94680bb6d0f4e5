/** All checks, criterion by criterion. */
import { effectWords, ruleGroups, severityOfRule } from '../engine/pages.js';
import type { Rule } from '../engine/rule.js';
import type { Style } from './style.js';
import { wrap } from './visible.js';
import { count } from './words.js';

export function ruleListText(rules: readonly Rule[], style: Style, columns: number): string {
  const names = Math.max(0, ...rules.map((rule) => rule.id.length)) + 2;
  const effects = 'does not meet'.length + 2;
  const groups = ruleGroups(rules).map(({ title, asks, rules: own }) => {
    const rows = own.map((rule) => {
      const fixes = rule.fixes.length > 0 ? style.green(`fix: ${rule.fixes.join(', ')}`) : '';
      const head =
        `  ${style.cyan(rule.id)}${' '.repeat(names - rule.id.length)}${effectWords(rule).padEnd(effects)}${fixes}`.trimEnd();
      return [head, ...wrap(rule.page.asks, columns - 6).map((line) => `      ${line}`)].join('\n');
    });
    return [style.bold(title), ...wrap(asks, columns), '', ...rows, ''].join('\n');
  });
  const end = wrap(
    `${count(rules.length, 'check')}. The word after each is what a finding means for the criterion. “mcspec explain CHECK” says more.`,
    columns,
  );
  return `${[...groups, ...end].join('\n')}\n`;
}

/** Version 1: new keys may be added; none changes or goes. */
export function ruleListJson(rules: readonly Rule[]): string {
  const list = ruleGroups(rules).flatMap(({ id, rules: own }) =>
    own.map((rule) => ({
      rule: rule.id,
      criterion: id,
      effect: rule.effect,
      severity: severityOfRule(rule),
      asks: rule.page.asks,
      fixes: rule.fixes,
      options: rule.options,
    })),
  );
  return `${JSON.stringify({ version: 1, rules: list }, null, 2)}\n`;
}
