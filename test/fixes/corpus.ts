/** Everything that has something to repair: the examples, the good specs, what is planted into them, and the rules' own pages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createLibraryIndex } from '../../server/src/engine/library-index.js';
import type { Surroundings } from '../../server/src/engine/rule.js';
import { parseSettings } from '../../server/src/engine/settings.js';
import { structureRules } from '../../server/src/engine/structure.js';
import { summaryOf } from '../../server/src/engine/summary.js';
import { rules } from '../../server/src/rules/index.js';
import { parseSpec } from '../../server/src/spec/parse.js';
import { remembering } from '../../server/src/spec/remember.js';
import { inEnglish } from '../english.js';

export interface Sample {
  readonly name: string;
  readonly text: string;
  /** What the `mcspec.yaml` says; undefined where there is none. */
  readonly library: string | undefined;
  /** What lies around the file when it reads so. */
  readonly around: (text: string) => Surroundings;
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

function libraryAt(folder: string): Sample[] {
  const library = read(`${folder}mcspec.yaml`);
  const names = readdirSync(new URL(folder, test)).filter((name) => name.endsWith('.microcredential.yaml'));
  const others = new Map(names.sort().map((name) => [name, read(`${folder}${name}`)]));
  const asset = (path: string) => {
    const url = new URL(path, new URL(folder, test));
    return existsSync(url) ? ({ state: 'found', bytes: readFileSync(url) } as const) : ({ state: 'missing' } as const);
  };
  return [...others].map(([name, text]) => ({ name, text, library, around: (now) => ({ ...among(now, name, others), asset }) }));
}

/** The surroundings of a text under its file's name, with what stands in the library's other files. */
function among(text: string, fileName: string, others: ReadonlyMap<string, string>): Surroundings {
  return {
    ...inEnglish,
    fileName,
    neighbours() {
      const index = createLibraryIndex();
      for (const [name, other] of others) if (name !== fileName) index.put(name, '', summaryOf(parseSpec(other)));
      index.put(fileName, '', summaryOf(parseSpec(text)));
      return index.neighbours(fileName);
    },
  };
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
  return allRules.map(({ id, page }) => {
    const others = new Map(page.beside === undefined ? [] : [['other.microcredential.yaml', page.beside]]);
    return {
      name: `the page of ${id}`,
      text: page.bad,
      library: page.library?.bad,
      around: (now) => (others.size > 0 ? among(now, 'own.microcredential.yaml', others) : inEnglish),
      isPart: true,
    };
  });
}

/** What no page and no gap has: for each kind of repair that is offered for nothing else, something that calls for it. */
const PARTS: readonly string[] = [
  '# mcspec-ignore-next-line known-key -- our publishing system needs it\nnickname: dl\ntitle: Leading Data Literacy\n',
  'stack: operations\n',
  'research:\n  - {id: R1, doi: "https://doi.org/10.1086/461707"}\n',
  'badge:\n  image: badges\\data.svg\n  caption: A chart\n',
  'scoring:\n  visibility: assessors\n  guidance: Judge what was done.\n  rows:\n    - {id: C1, scores: [A1]}\n',
  'method: The principal meets them in in May, and they work very very well.\n',
  'method: The principal asks how?? and they wait.. and go.\n',
  'method: The principal uses a . or the , to mark it.\n',
  'method: The principal says “yes" to the teachers.\n',
  'method: The principal leads the school. The teachers plan it\n',
];

function parts(): Sample[] {
  return PARTS.map((text) => ({ name: text, text, library: undefined, around: () => inEnglish, isPart: true }));
}

/** Specs that nothing is wrong with. */
export const goodSpecs: readonly Sample[] = good;
export const samples: readonly Sample[] = [...whole, ...planted(), ...pages(), ...parts()];

/** The settings that a `mcspec.yaml` gives. */
export const settingsOf = remembering((library) => parseSettings(library, allRules), 100);
