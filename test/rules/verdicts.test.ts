/** Whole specs: good ones say nothing aloud, and each planted gap lowers its criterion and no other. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/engine/analyze.js';
import { criteria } from '../../server/src/engine/criteria.js';
import { createLibraryIndex } from '../../server/src/engine/library-index.js';
import type { Surroundings } from '../../server/src/engine/rule.js';
import { parseSettings } from '../../server/src/engine/settings.js';
import { structureRules } from '../../server/src/engine/structure.js';
import { summaryOf } from '../../server/src/engine/summary.js';
import { rules } from '../../server/src/rules/index.js';
import { parseSpec } from '../../server/src/spec/parse.js';
import { inEnglish } from '../english.js';

const folder = new URL('../fixtures/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');
const { settings } = parseSettings(read('good/mcspec.yaml'), rules);
const names = readdirSync(new URL('good/', folder)).filter((each) => /\.microcredential\.ya?ml$/.test(each));
const summaries = names.map((name) => [name, summaryOf(parseSpec(read(`good/${name}`)))] as const);

/** A spec in the library of the good ones, in the place of the one that has its file's name. */
const around = (text: string, name: string): Surroundings => ({
  ...inEnglish,
  fileName: name,
  neighbours() {
    const index = createLibraryIndex();
    for (const [other, summary] of summaries) if (other !== name) index.put(other, '', summary);
    index.put(name, '', summaryOf(parseSpec(text)));
    return index.neighbours(name);
  },
  asset(asset) {
    const url = new URL(`good/${asset}`, folder);
    return existsSync(url) ? { state: 'found', bytes: readFileSync(url) } : { state: 'missing' };
  },
});
const check = (text: string, path: string) =>
  analyze(parseSpec(text), { rules, settings, around: around(text, path.split('/').at(-1) ?? '') });

interface Gap {
  name: string;
  base: string;
  edits: { find: string; replace: string }[];
  criterion: string;
  rule: string;
  level: string;
  ids?: string[];
  later?: boolean;
  also?: string[];
}

const gaps = JSON.parse(read('gaps/gaps.json')) as Gap[];
const known = new Set([...rules, ...structureRules].map((rule) => rule.id));

describe('good specs', () => {
  for (const name of names) {
    it(name, () => {
      const { findings, verdicts, overall } = check(read(`good/${name}`), name);
      expect(
        findings.filter((finding) => finding.severity !== 'information').map((finding) => `${finding.rule}: ${finding.message}`),
      ).toEqual([]);
      expect(verdicts.filter((verdict) => verdict.level !== 'fully').map((verdict) => verdict.criterion)).toEqual([]);
      expect(overall).toBe('fully');
    });
  }
});

describe('planted gaps', () => {
  const isCriterion = (id: string) => criteria.some((criterion) => criterion.id === id);
  for (const gap of gaps.filter((each) => known.has(each.rule) && each.base.endsWith('.microcredential.yaml'))) {
    it(`${gap.rule}: ${gap.name}`, () => {
      const text = gap.edits.reduce((before, { find, replace }) => before.replace(find, () => replace), read(gap.base));
      const { findings, verdicts } = check(text, gap.base);
      const told = findings.map((finding) => `${finding.rule}: ${finding.message}`);
      expect(
        findings.filter((finding) => finding.rule === gap.rule),
        told.join('\n'),
      ).not.toHaveLength(0);
      const below = Object.fromEntries(
        verdicts.filter((verdict) => verdict.level !== 'fully').map((verdict) => [verdict.criterion, verdict.level]),
      );
      expect(below, told.join('\n')).toEqual(
        isCriterion(gap.criterion) && gap.level !== 'fully' ? { [gap.criterion]: gap.level } : {},
      );
    });
  }
});
