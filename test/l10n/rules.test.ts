/** No rule speaks English to an author whose editor speaks another language: not in messages, not in repairs. */
import { expect, it } from 'vitest';
import { analyze } from '../../server/src/engine/analyze.js';
import type { Rule } from '../../server/src/engine/rule.js';
import { defaultSettings } from '../../server/src/engine/settings.js';
import { structureRules } from '../../server/src/engine/structure.js';
import { rules } from '../../server/src/rules/index.js';
import { shorten } from '../../server/src/spec/links.js';
import { parseSpec, type SpecDocument, specShape } from '../../server/src/spec/parse.js';
import type { Shape } from '../../server/src/spec/shape.js';
import { eachScalar } from '../../server/src/spec/tree.js';
import { type Sample, samplesFor } from '../rules/samples.js';
import { speakPretended, untranslated } from './pretend.js';

const all: readonly Rule[] = [...structureRules, ...rules];

speakPretended();

// A framework names its dimensions and strategies itself.
const named = defaultSettings.catalogue.strategies.flatMap(({ title, dimension }) => [shorten(title), dimension.name]);
const withoutNames = (said: string) => without(said, [...named, ...closedLists(specShape)]);
// What the author has written is repeated as it is, or shortened.
const withoutTexts = (said: string, { root }: SpecDocument) => {
  const texts: string[] = [];
  if (root) eachScalar(root, ({ value }) => texts.push(...asShown(String(value).trim())));
  return without(
    said,
    texts.sort((a, b) => b.length - a.length),
  );
};
const asShown = (text: string) => (text.length > 2 ? [text, shorten(text), shorten(text, 32)] : []);
const without = (said: string, known: readonly string[]) => known.reduce((rest, name) => rest.replaceAll(name, ' '), said);

function closedLists(shape: Shape): string[] {
  const inner = [...shape.keys.values(), ...(shape.item ? [shape.item] : [])];
  return [
    ...(shape.choices.length > 1 ? [shape.choices.map(({ value }) => value).join(', ')] : []),
    ...inner.flatMap(closedLists),
  ];
}

const left = new Map<string, Set<string>>(all.map(({ id }) => [id, new Set()]));
const heard = new Set<string>();

function listen({ text, settings, around }: Sample): void {
  const document = parseSpec(text);
  for (const { rule, message, related, fixes } of analyze(document, { rules, settings, around }).findings) {
    heard.add(rule);
    for (const said of [message, ...(related ?? []).map((each) => each.message), ...fixes().map(({ title }) => title)])
      if (untranslated(withoutNames(said)).length > 0 && untranslated(withoutTexts(withoutNames(said), document)).length > 0)
        left.get(rule)?.add(said);
  }
}

for (const sample of samplesFor(all)) listen(sample);

it.each(all.map(({ id }) => [id] as const))('%s says nothing in English alone', (id) => {
  expect(heard).toContain(id);
  expect([...(left.get(id) ?? [])]).toEqual([]);
});
