/** Messages speak an author's language. They are taken from every example, planted gap and a few hundred damaged specs. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/engine/analyze.js';
import { defaultSettings } from '../../server/src/engine/settings.js';
import { structureRules } from '../../server/src/engine/structure.js';
import { rules } from '../../server/src/rules/index.js';
import { parseSpec } from '../../server/src/spec/parse.js';
import { mutate, randomFrom } from '../mutations.js';

const folder = new URL('../fixtures/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');
const gaps = JSON.parse(read('gaps/gaps.json')) as { base: string; edits: { find: string; replace: string }[] }[];

const texts = [
  ...[...structureRules, ...rules].map((rule) => rule.page.bad),
  ...gaps
    .filter((gap) => gap.base.endsWith('.microcredential.yaml'))
    .map((gap) => gap.edits.reduce((text, { find, replace }) => text.replace(find, () => replace), read(gap.base))),
  ...Array.from({ length: 150 }, (_, seed) => mutate(randomFrom(50_000 + seed))),
];

const messages = new Map<string, string>();
for (const text of texts) {
  for (const finding of analyze(parseSpec(text), { rules, settings: defaultSettings }).findings) {
    // What an author wrote is not ours to word.
    messages.set(finding.message.replace(/“[^”]*”/g, '“…”').replace(/"[^"]*"/g, '“…”'), finding.rule);
    for (const fix of finding.fixes()) messages.set(fix.title.replace(/“[^”]*”/g, '“…”').replace(/\([^)]*\)/g, ''), finding.rule);
  }
}

const JARGON =
  /\b(schema|property|properties|array|object|null|undefined|token|parse|parsed|parser|invalid|regex|string|boolean|integer|validat\w*|NaN)\b/i;

describe('messages', () => {
  it('are many', () => expect(messages.size).toBeGreaterThan(150));

  it('use no word that only programmers know', () => {
    expect([...messages].filter(([message]) => JARGON.test(message))).toEqual([]);
  });

  it('say what is wrong in sentences of at most 25 words, two at the most', () => {
    const long = [...messages].filter(([message]) => {
      const sentences = message.split(/(?<=[.?!])\s+(?=[A-Z“])/);
      return sentences.length > 2 || sentences.some((sentence) => sentence.split(/\s+/).length > 25);
    });
    expect(long).toEqual([]);
  });
});
