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
  const texts = new Map(names.sort().map((name) => [name, read(`${folder}${name}`)]));
  const asset = (path: string) => {
    const url = new URL(path, new URL(folder, test));
    return existsSync(url) ? ({ state: 'found', bytes: readFileSync(url) } as const) : ({ state: 'missing' } as const);
  };
  const amongThese = among(texts);
  return [...texts].map(([name, text]) => ({ name, text, library, around: (now) => ({ ...amongThese(now, name), asset }) }));
}

/** What lies around a text in a library, where it stands in the place of the file that has its name, if there is one. */
function among(texts: ReadonlyMap<string, string>): (text: string, fileName: string) => Surroundings {
  const index = createLibraryIndex();
  const summaries = new Map([...texts].map(([name, text]) => [name, summaryOf(parseSpec(text))]));
  for (const [name, summary] of summaries) index.put(name, '', summary);
  return (text, fileName) => {
    index.put(fileName, '', summaryOf(parseSpec(text)));
    const neighbours = index.neighbours(fileName);
    const usual = summaries.get(fileName);
    if (usual) index.put(fileName, '', usual);
    else index.drop(fileName);
    return { ...inEnglish, fileName, neighbours: () => neighbours };
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
    const amongOthers = page.beside === undefined ? undefined : among(new Map([['other.microcredential.yaml', page.beside]]));
    return {
      name: `the page of ${id}`,
      text: page.bad,
      library: page.library?.bad,
      around: (now) => amongOthers?.(now, 'own.microcredential.yaml') ?? inEnglish,
      isPart: true,
    };
  });
}

/** What no page and no gap has: for each kind of repair that is offered for nothing else, something that calls for it. */
const PARTS: readonly string[] = [
  '# mcspec-ignore-next-line known-key -- our publishing system needs it\nnickname: dl\ntitle: Leading Data Literacy\n',
  'stack: operations\n',
  'essential_outcomes:\n  - {id: EO1, statement: Lead a team.}\n  - {id: Second, statement: Plan a year.}\nevidence:\n  artifacts:\n    - {id: A1, title: A plan, outcomes: [EO2]}\n',
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
