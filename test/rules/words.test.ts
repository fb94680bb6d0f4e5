/** Messages speak an author's language. They are taken from every example, planted gap and a few hundred damaged specs. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/engine/analyze.js';
import type { Rule } from '../../server/src/engine/rule.js';
import { structureRules } from '../../server/src/engine/structure.js';
import { rules } from '../../server/src/rules/index.js';
import { parseSpec, specShape } from '../../server/src/spec/parse.js';
import type { Shape } from '../../server/src/spec/shape.js';
import { type Sample, samplesFor } from './samples.js';

const all: readonly Rule[] = [...structureRules, ...rules];

/** What is said, with the check that says it. */
const messages = new Map<string, string>();
const fixTitles = new Map<string, string>();

// What an author wrote is not ours to word: it stands in quotation marks, as some word would.
const ours = (text: string) => text.replace(/“[^”]*”/g, '“it”').replace(/"[^"]*"/g, '“it”');

function listen({ text, settings, around }: Sample): void {
  for (const finding of analyze(parseSpec(text), { rules, settings, around }).findings) {
    messages.set(ours(finding.message), finding.rule);
    for (const fix of finding.fixes()) fixTitles.set(ours(fix.title).replace(/\([^)]*\)/g, ''), finding.rule);
  }
}

for (const sample of samplesFor(all)) listen(sample);

const said = [...messages, ...fixTitles];

const JARGON =
  /\b(schema|property|properties|array|object|null|undefined|token|parse|parsed|parser|invalid|regex|string|boolean|integer|validat\w*|NaN)\b/i;

const sentencesOf = (message: string) => message.split(/(?<=[.?!])\s+(?=[A-Z“])/);

/** What is looked at rather than read: the names of sections, the words of closed lists, ids, the names of strategies and files. */
const NAMES = new RegExp(
  [
    ...[...specShape.keys.values()].flatMap(({ section = '' }) => (section === '' ? [] : [section])),
    ...choicesOf(specShape),
    '[a-z-]+/\\d+',
    '[a-z-]+\\.microcredential\\.yaml',
    '[A-Z]+\\d+(?:\\.[a-z])?',
  ]
    .sort((a, b) => b.length - a.length)
    .map((name) => `(?<![\\w-])${name}(?![\\w-])`)
    .join('|'),
  'g',
);

function choicesOf(shape: Shape): string[] {
  const inside = [...shape.keys.values(), ...(shape.item ? [shape.item] : []), ...(shape.open ? [shape.open] : [])];
  return [...shape.choices.map(({ value }) => value).filter((value) => value.includes('-')), ...inside.flatMap(choicesOf)];
}

/**
 * The school year in which a message can be read: 0.39 × words for each sentence + 11.8 × syllables for each word − 15.59
 * (J. P. Kincaid and others, 1975), for the words that are ours. Names and numbers count as short words,
 * and what stands in parentheses is a list of names.
 */
function gradeOf(message: string): number {
  const text = message
    .replace(/ \((?!“)[^)]*\)/g, '')
    .replace(NAMES, 'it')
    .replace(/\d[\d.,]*/g, 'ten');
  const words = text.match(/[\p{L}’'-]+/gu) ?? [];
  return fleschKincaid({
    sentence: sentencesOf(text).length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}

describe('messages', () => {
  it('are many, and every check has one', () => {
    expect(messages.size).toBeGreaterThan(150);
    const heard = new Set(messages.values());
    expect(all.map(({ id }) => id).filter((id) => !heard.has(id))).toEqual([]);
  });

  it('use no word that only programmers know', () => {
    expect(said.filter(([message]) => JARGON.test(message))).toEqual([]);
  });

  it('say what is wrong in sentences of at most 25 words, two at the most', () => {
    const long = said.filter(([message]) => {
      const sentences = sentencesOf(message);
      return sentences.length > 2 || sentences.some((sentence) => sentence.split(/\s+/).length > 25);
    });
    expect(long).toEqual([]);
  });

  it('can be read in ninth grade, half of them in fifth', () => {
    const grades = [...messages.keys()]
      .map((message) => ({ grade: gradeOf(message), message }))
      .sort((a, b) => b.grade - a.grade);
    expect(grades.filter(({ grade }) => grade > 9).map(({ grade, message }) => `${grade.toFixed(1)} ${message}`)).toEqual([]);
    expect(grades[Math.floor(grades.length / 2)]?.grade).toBeLessThan(5);
  });
});
