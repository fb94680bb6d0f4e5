import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { it } from 'vitest';
import { analyze } from '../server/src/engine/analyze.js';
import { parseSettings } from '../server/src/engine/settings.js';
import { rules } from '../server/src/rules/index.js';
import { parseSpec } from '../server/src/spec/parse.js';
const root = new URL('./fixtures/', import.meta.url);
const read = (p: string) => readFileSync(new URL(p, root), 'utf8');
const { settings } = parseSettings(read('good/mcspec.yaml'), rules);
const around = (base: string) => ({ fileName: base.split('/').at(-1), asset: (a: string) => existsSync(new URL(a, new URL(base, root))) ? { state: 'found' as const, bytes: readFileSync(new URL(a, new URL(base, root))) } : { state: 'missing' as const } });
const q = `["']?`;
const T: [string, string, string, (t: string) => string][] = [
  ['authentic-setting', 'contextual', 'does-not-meet', (t) => t.replace(/setting: ["']?own-school["']?/g, 'setting: simulated')],
  ['local-record', 'contextual', 'partially', (t) => t.replace(/setting: ["']?own-school["']?/g, 'setting: other-school')],
  ['varied-circumstances', 'demonstrable', 'partially', (t) => t.replace(/occasions: \d+/g, 'occasions: 1')],
  ['more-than-essays', 'demonstrable', 'partially', (t) => t.replace(/type: ["']?(record|data|media|student-work|observation|product|plan)["']?/g, 'type: essay')],
  ['resource-kinds', 'resourced', 'partially', (t) => t.replace(/kind: ["']?tool["']?/g, 'kind: information')],
  ['resource-kinds', 'resourced', 'partially', (t) => t.replace(/kind: ["']?(information|research)["']?/g, 'kind: tool')],
  ['resource-public', 'resourced', 'partially', (t) => t.replace(/access: ["']?public["']?/, 'access: paid')],
  ['resource-public', 'resourced', 'partially', (t) => t.replace(/,? *\n? *access: ["']?public["']?(?=[,\n\r])/, '')],
  ['resource-use', 'resourced', 'partially', (t) => t.replace(/(^ +use: .*\n)|, use: (?:"[^"]*"|[^,}]*)(?=,)/gm, '')],
  ['resource-link', 'resourced', 'partially', (t) => t.replace(/https:\/\/(?=[^\n]*)/, 'http//')],
  ['research-peer-reviewed', 'evidence-based', 'partially', (t) => t.replace(/type: ["']?peer-reviewed["']?/g, 'type: report')],
  ['citation-complete', 'evidence-based', 'partially', (t) => t.replace(/(citation: *)(>-?\s*\n\s+)?(["']?)[A-Z][^\n]*?\(\d{4}\)\. ([^.?]*)[.?][^\n]*?(\3)([\r\n,])/, (_m, a, b = '', c, title, _d, e) => `${a}${b}${c}${title}.${c}${e}`)],
  ['locator-stated', 'demonstrable', 'fully', (t) => t.replace(/^ +locator: .*\r?\n/m, '')],
  ['student-work-declared', 'demonstrable', 'partially', (t) => t.replace(/^( +)student_work:.*\r?\n(\1 +.*\r?\n)*/m, '')],
  ['no-hypotheticals', 'contextual', 'partially', (t) => t.replace(/(asks: ["']?practice["']?[\s\S]*?)\bHow (did|do) you\b/, '$1How would you')],
  ['no-hypotheticals', 'contextual', 'partially', (t) => t.replace(/(asks: ["']?practice["']?[\s\S]*?text: *(?:>-?\s*|["'])?)([A-Z])/, '$1Imagine that you are new to the school. $2')],
  ['context-question', 'contextual', 'partially', (t) => t.replace(/asks: ["']?context["']?/g, 'asks: practice, outcomes: [EO1]'.replace(', ', t.includes('{id: Q1') ? ', ' : '\n      ')).replace(/\n {6}outcomes: \[EO1\]\n {6}outcomes.*\n/, '\n      outcomes: [EO1]\n')],
  ['audience-stated', 'contextual', 'partially', (t) => t.replace(/^audience:.*\r?\n( +.*\r?\n)*/m, '')],
];
it('x', () => {
  for (const [rule, criterion, level, f] of T) for (const dir of ['good/', '../../examples/'])
    for (const n of readdirSync(new URL(dir, root)).filter((e) => e.includes('.microcredential.'))) {
      const before = read(dir + n); const text = f(before);
      if (dir !== 'good/' && /managing|growing/.test(n)) continue;
      if (text === before) { console.log('SAME', rule, n); continue; }
      const a = analyze(parseSpec(text), { rules, settings, around: around(dir + n) });
      const below = a.verdicts.filter((v) => v.level !== 'fully').map((v) => `${v.criterion}:${v.level}`).join();
      const want = level === 'fully' ? '' : `${criterion}:${level}`;
      const has = a.findings.some((x) => x.rule === rule);
      if (rule === 'citation-complete' && !has) console.log('CIT', text.split('\n').filter((l, i) => l !== before.split('\n')[i]).slice(0, 2).join(' / '), before.length - text.length);
      if (below !== want || !has) console.log('DIFF', rule, n, '|', below, has, a.findings.filter((x) => x.severity !== 'information').map((x) => x.rule + ': ' + x.message).join(' ## '));
    }
});
