import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { rulePage, rulePages, rulesTable, settingsSnippet } from '../../server/src/engine/pages.js';
import { parseSettings } from '../../server/src/engine/settings.js';
import { structureRules } from '../../server/src/engine/structure.js';
import { rules } from '../../server/src/rules/index.js';
import { testRules } from '../cli/test-rules.js';

const all = [...rules, ...structureRules];

describe('a page', () => {
  test.each(testRules.map((rule) => [rule.id, rule] as const))('of %s looks like this', async (id, rule) => {
    await expect(rulePage(rule)).toMatchFileSnapshot(`golden/${id}.md.txt`);
  });

  test('shows examples with fences of their own', () => {
    const [rule] = testRules;
    if (!rule) throw new Error('no rule');
    const page = rulePage({ ...rule, page: { ...rule.page, bad: 'text: |\n  ```yaml\n  x\n  ```' } });
    expect(page).toContain('\n````yaml\ntext: |\n  ```yaml\n  x\n  ```\n````\n');
  });

  test.each(all.map((rule) => [rule.id, rule] as const))('of %s shows settings that mean what they say', (id, rule) => {
    const { settings, problems } = parseSettings(settingsSnippet(rule), all);
    expect(problems).toEqual([]);
    const options = Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default]));
    expect(settings.rules.get(id)?.options).toEqual(options);
    expect(rulePage(rule)).toContain(settingsSnippet(rule));
  });
});

describe('the pages', () => {
  test('are one for each rule, and the table', () => {
    expect([...rulePages(all).keys()].sort()).toEqual(['README.md', ...all.map((rule) => `${rule.id}.md`)].sort());
  });

  test('are linked from the table, each once', () => {
    const linked = [...rulesTable(all).matchAll(/\]\(([a-z-]+)\.md\)/g)].map((match) => match[1]);
    expect(linked.sort()).toEqual(all.map((rule) => rule.id).sort());
  });
});

describe('scripts/rule-pages.mjs', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'mcspec-pages-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const script = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/rule-pages.mjs', folder, ...args], { encoding: 'utf8' });

  test('writes the pages, and knows when one differs', () => {
    expect(script('--check').status).toBe(1);
    expect(script().status).toBe(0);
    expect(script('--check')).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(folder, 'wrong-type.md'), 'utf8')).toContain('# wrong-type');

    writeFileSync(join(folder, 'wrong-type.md'), 'changed');
    writeFileSync(join(folder, 'no-such-rule.md'), '');
    rmSync(join(folder, 'suppression.md'));
    const { status, stderr } = script('--check');
    expect(status).toBe(1);
    for (const told of [
      'Out of date: docs/rules/wrong-type.md',
      'Not there: docs/rules/suppression.md',
      'Of no rule: docs/rules/no-such-rule.md',
    ]) {
      expect(stderr).toContain(told);
    }
    script();
    expect(script('--check').status).toBe(0);
  });
});
