import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { rulePage, rulePages, rulesTable, settingsSnippet } from '../../server/src/engine/pages.js';
import { parseSettings } from '../../server/src/engine/settings.js';
import { settingsSchema } from '../../server/src/engine/settings-schema.js';
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
  const page = (name: string) => join(folder, 'docs', 'rules', name);

  test('writes the pages, the README’s table and the schema, and knows when one differs', () => {
    expect(script().stderr).toContain('README.md has lost the marks');
    writeFileSync(join(folder, 'README.md'), '# Ours\n\n<!-- checks: npm run docs -->\nold\n<!-- /checks -->\n\nMore.\n');
    expect(script('--check').status).toBe(1);
    expect(script().status).toBe(0);
    expect(script('--check')).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(page('wrong-type.md'), 'utf8')).toContain('# wrong-type');
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    expect(readme).toMatch(/^# Ours\n\n<!-- .* -->\n\n\| Criterion \| Checks \|\n[\s\S]*\n<!-- \/checks -->\n\nMore\.\n$/);
    expect(JSON.parse(readFileSync(join(folder, 'schemas', 'mcspec.schema.json'), 'utf8')).$id).toBe('mcspec.schema.json');

    writeFileSync(page('wrong-type.md'), 'changed');
    writeFileSync(page('no-such-rule.md'), '');
    rmSync(page('suppression.md'));
    writeFileSync(join(folder, 'README.md'), readme.replace('wrong-type', 'right-type'));
    rmSync(join(folder, 'schemas'), { recursive: true });
    const { status, stderr } = script('--check');
    expect(status).toBe(1);
    for (const told of [
      'Out of date: docs/rules/wrong-type.md',
      'Not there: docs/rules/suppression.md',
      'Of no rule: docs/rules/no-such-rule.md',
      'Out of date: README.md',
      'Not there: schemas/mcspec.schema.json',
      'Run: npm run docs',
    ]) {
      expect(stderr).toContain(told);
    }
    script();
    expect(script('--check').status).toBe(0);
  });
});

describe('the contract of mcspec.yaml with every rule', () => {
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
  ajv.addKeyword('enumDescriptions');
  const fits = ajv.compile(settingsSchema(all) as object);
  const wrongIn = (yaml: string) => {
    fits(parse(yaml));
    return (fits.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
  };

  test.each(all.map((rule) => [rule.id, rule] as const))('takes %s with its defaults, and at any severity', (id, rule) => {
    expect(wrongIn(settingsSnippet(rule))).toEqual([]);
    for (const severity of ['error', 'warning', 'information', 'hint', 'off'])
      expect(wrongIn(`rules: {${id}: ${severity}}`)).toEqual([]);
  });

  test('takes the settings of the examples and of the README', () => {
    const readme = /```yaml\n(library:[\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? 'rules: {}: 1';
    for (const yaml of [
      readFileSync('examples/mcspec.yaml', 'utf8'),
      readFileSync('test/fixtures/good/mcspec.yaml', 'utf8'),
      readme,
    ])
      expect(wrongIn(yaml)).toEqual([]);
  });

  test.each([
    ['a rule that is none', 'rules: {outcom-count: off}', '/rules additionalProperties'],
    ['a severity that is none', 'rules: {outcome-count: loud}', '/rules/outcome-count enum'],
    [
      'an option that is none',
      'rules: {outcome-count: {options: {biggest: 7}}}',
      '/rules/outcome-count/options additionalProperties',
    ],
    ['an option of another kind', 'rules: {outcome-count: {options: {max: many}}}', '/rules/outcome-count/options/max type'],
    ['a negative number', 'rules: {outcome-count: {options: {max: -1}}}', '/rules/outcome-count/options/max minimum'],
    [
      'options of a rule without any',
      'rules: {research-present: {options: {max: 1}}}',
      '/rules/research-present additionalProperties',
    ],
  ])('finds fault with %s, as mcspec does', (_, yaml, told) => {
    expect(wrongIn(yaml)).toContain(told);
    expect(parseSettings(yaml, all).problems.length).toBeGreaterThan(0);
  });

  test('agrees with mcspec on the kinds of options', () => {
    for (const rule of all) {
      for (const [name, { default: usual }] of Object.entries(rule.options)) {
        const other = typeof usual === 'string' ? 5 : 'five';
        const yaml = `rules: {${rule.id}: {options: {${name}: ${other}}}}`;
        expect([yaml, wrongIn(yaml).length > 0, parseSettings(yaml, all).problems.length]).toEqual([yaml, true, 1]);
      }
    }
  });
});
