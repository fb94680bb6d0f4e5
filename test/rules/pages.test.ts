/** Every rule is whole: it has a page that is current, examples that do what the page says, and a test table. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/engine/analyze.js';
import type { Rule } from '../../server/src/engine/rule.js';
import { defaultSettings, parseSettings } from '../../server/src/engine/settings.js';
import { structureRules } from '../../server/src/engine/structure.js';
import { rules } from '../../server/src/rules/index.js';
import { parseSpec } from '../../server/src/spec/parse.js';
import { inEnglish } from '../english.js';
import { among } from './helpers.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const all = [...structureRules, ...rules];

/** The settings that the page shows beside an example, or those of a library without any. */
const settingsFor = (rule: Rule, which: 'bad' | 'good') =>
  rule.page.library?.[which] === undefined ? defaultSettings : parseSettings(rule.page.library[which], rules).settings;

describe.each(all.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const found = (which: 'bad' | 'good') =>
    analyze(parseSpec(rule.page[which]), {
      rules,
      settings: settingsFor(rule, which),
      around:
        rule.page.beside === undefined ? inEnglish : among(rule.page[which], { 'other.microcredential.yaml': rule.page.beside }),
    }).findings.filter((finding) => finding.rule === id);

  it('speaks about the bad example of its page, and not about the good one', () => {
    expect(found('bad').map((finding) => finding.message)).not.toEqual([]);
    expect(found('good').map((finding) => finding.message)).toEqual([]);
  });

  it('has a page of whole sentences', () => {
    for (const text of [rule.page.asks, rule.page.why, rule.page.repair]) expect(text).toMatch(/^[A-Z“].*[.!?”]$/s);
  });

  if (rule.group !== 'structure') {
    it('has a test table of its name', () => {
      expect(existsSync(`${root}server/src/rules/${rule.group}/${id}.ts`)).toBe(true);
      expect(existsSync(`${root}test/rules/${rule.group}/${id}.test.ts`)).toBe(true);
    });
  }
});

describe('all rules', () => {
  it('have ids of their own', () => expect(new Set(all.map((rule) => rule.id)).size).toBe(all.length));

  it('have current pages in docs/rules', { timeout: 60_000 }, () => {
    expect(() => execFileSync(process.execPath, [`${root}scripts/rule-pages.mjs`, '--check'], { stdio: 'pipe' })).not.toThrow();
  });
});
