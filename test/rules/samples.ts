/** Texts of which every rule has something to say: its own bad example, planted gaps, and a few hundred damaged specs. */
import { readFileSync } from 'node:fs';
import type { Rule, Surroundings } from '../../server/src/engine/rule.js';
import { nowhere } from '../../server/src/engine/rule.js';
import { defaultSettings, parseSettings, type Settings } from '../../server/src/engine/settings.js';
import { inEnglish } from '../english.js';
import { mutate, randomFrom } from '../mutations.js';
import { among } from './helpers.js';

const read = (path: string) => readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8');

export interface Sample {
  readonly text: string;
  readonly settings: Settings;
  readonly around: Surroundings;
}

export function* samplesFor(rules: readonly Rule[]): Generator<Sample> {
  for (const { page } of rules) {
    const settings = page.library?.bad === undefined ? defaultSettings : parseSettings(page.library.bad, rules).settings;
    const around = page.beside === undefined ? inEnglish : among(page.bad, { 'other.microcredential.yaml': page.beside });
    yield { text: page.bad, settings, around };
  }
  const gaps = JSON.parse(read('gaps/gaps.json')) as { base: string; edits: { find: string; replace: string }[] }[];
  const alone = { settings: defaultSettings, around: nowhere };
  for (const { base, edits } of gaps)
    if (base.endsWith('.microcredential.yaml'))
      yield { text: edits.reduce((text, { find, replace }) => text.replace(find, () => replace), read(base)), ...alone };
  for (let seed = 0; seed < 150; seed++) yield { text: mutate(randomFrom(50_000 + seed)), ...alone };
}
