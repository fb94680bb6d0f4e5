/** Everything that has something to repair: the examples, the good specs, what is planted into them, and the rules' own pages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { nowhere, type Surroundings } from '../../server/src/engine/rule.js';
import { defaultSettings, parseSettings, type Settings } from '../../server/src/engine/settings.js';
import { structureRules } from '../../server/src/engine/structure.js';
import { rules } from '../../server/src/rules/index.js';

export interface Sample {
  readonly name: string;
  readonly text: string;
  readonly settings: Settings;
  readonly around: Surroundings;
  /** A part of a spec: what it leaves out is absent on purpose. */
  readonly isPart?: boolean;
}

interface Gap {
  readonly name: string;
  readonly base: string;
  readonly edits: readonly { readonly find: string; readonly replace: string }[];
}

const test = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, test), 'utf8');
export const allRules = [...structureRules, ...rules];

function around(library: string, fileName: string): Surroundings {
  return {
    ...nowhere,
    fileName,
    asset(path) {
      const url = new URL(path, new URL(library, test));
      return existsSync(url) ? { state: 'found', bytes: readFileSync(url) } : { state: 'missing' };
    },
  };
}

function libraryAt(folder: string): Sample[] {
  const { settings } = parseSettings(read(`${folder}mcspec.yaml`), allRules);
  return readdirSync(new URL(folder, test))
    .filter((name) => name.endsWith('.microcredential.yaml'))
    .sort()
    .map((name) => ({ name, text: read(`${folder}${name}`), settings, around: around(folder, name) }));
}

const good = libraryAt('fixtures/good/');
const whole = [...libraryAt('../examples/'), ...good];

function planted(): Sample[] {
  const gaps = JSON.parse(read('fixtures/gaps/gaps.json')) as Gap[];
  return gaps.flatMap(({ name, base, edits }) => {
    const sample = whole.findLast((each) => base.endsWith(`/${each.name}`));
    if (!sample) return [];
    const text = edits.reduce((before, { find, replace }) => before.replace(find, () => replace), sample.text);
    return [{ ...sample, name, text }];
  });
}

function pages(): Sample[] {
  return rules.map(({ id, page }) => {
    const library = page.library?.bad;
    const settings = library === undefined ? defaultSettings : parseSettings(library, allRules).settings;
    return { name: `the page of ${id}`, text: page.bad, settings, around: nowhere, isPart: true };
  });
}

/** Specs that nothing is wrong with. */
export const goodSpecs: readonly Sample[] = good;
export const samples: readonly Sample[] = [...whole, ...planted(), ...pages()];
