/** Faults as authors make them, made in what a spec says and not in how it is written: the same for the same numbers. */
import type { Data, ListData, MapData, ScalarData } from './rewritings.js';

type Random = () => number;

/** A copy of a spec with one to three faults in it. */
export function withFaults(spec: Data, random: Random): Data {
  const copy = structuredClone(spec);
  const times = 1 + Math.floor(random() * 3);
  for (let time = 0; time < times; time++) pick(FAULTS, random)?.(copy, random);
  return copy;
}

const FAULTS: readonly ((spec: Data, random: Random) => void)[] = [
  // An entry, a section or an item is not there.
  (spec, random) => take(pick(mapsIn(spec), random)?.entries, random),
  (spec, random) => spec.kind === 'map' && take(spec.entries, random),
  (spec, random) => take(pick(listsIn(spec), random)?.items, random),
  (spec, random) => take(pick(listsIn(spec), random)?.items, random),
  // It is there, and says nothing.
  (spec, random) => change(pick(entriesIn(spec), random), () => ({ kind: 'scalar', value: null })),
  (spec, random) => change(pick(entriesIn(spec), random), () => ({ kind: 'scalar', value: 'TODO' })),
  (spec, random) => change(pick(entriesIn(spec).filter(isList), random), () => ({ kind: 'list', items: [] })),
  // Its name is misspelled.
  (spec, random) => {
    const entry = pick(entriesIn(spec), random);
    if (entry) entry.key = misspelled(entry.key, random);
  },
  // An id is there twice, left out, or follows no scheme.
  (spec, random) => {
    const ids = entriesIn(spec).filter((entry) => entry.key === 'id');
    const [one, other] = [pick(ids, random), pick(ids, random)];
    if (one && other) other.value = structuredClone(one.value);
  },
  (spec, random) => changeText(spec, random, /^(?:EO|[A-Z])\d+(?:\.[a-z])?$/, (id) => misspelled(id, random)),
  (spec, random) => changeText(spec, random, /^(?:EO|[A-Z])\d+(?:\.[a-z])?$/, (id) => id.toLowerCase()),
  (spec, random) => changeText(spec, random, /^(?:EO|[A-Z])\d+$/, (id) => `${id}${Math.floor(random() * 9)}`),
  // A word of a closed list is misspelled or in capitals.
  (spec, random) => changeText(spec, random, /^[a-z]+(?:-[a-z]+)?$/, (word) => misspelled(word, random)),
  (spec, random) => changeText(spec, random, /^[a-z]+(?:-[a-z]+)?$/, (word) => word.toUpperCase()),
  // A list of one is a text, a number is a text, a text is a number.
  (spec, random) =>
    change(pick(entriesIn(spec).filter(isList), random), ({ items }: ListData) => items.find((item) => item.kind === 'scalar')),
  (spec, random) =>
    change(pick(scalarEntries(spec, 'number'), random), ({ value }: ScalarData) => ({ kind: 'scalar', value: String(value) })),
  (spec, random) =>
    change(pick(scalarEntries(spec, 'boolean'), random), ({ value }: ScalarData) => {
      return { kind: 'scalar', value: value ? 'yes' : 'no' };
    }),
  (spec, random) => change(pick(scalarEntries(spec, 'string'), random), () => ({ kind: 'scalar', value: 2024 })),
  // A section stands in another place.
  (spec, random) => {
    if (spec.kind !== 'map' || spec.entries.length === 0) return;
    const [moved] = spec.entries.splice(Math.floor(random() * spec.entries.length), 1);
    if (moved) spec.entries.splice(Math.floor(random() * (spec.entries.length + 1)), 0, moved);
  },
  // An item is there twice.
  (spec, random) => {
    const items = pick(listsIn(spec), random)?.items;
    const item = items && pick(items, random);
    if (item) items.push(structuredClone(item));
  },
  // Words that a rule minds.
  (spec, random) => changeText(spec, random, /\bHow (?:do|did) you\b/, (text) => text.replace(/How (?:do|did)/, 'How would')),
  (spec, random) => changeText(spec, random, /^\p{Lu}[a-z]+ [^?]*\.$/u, (text) => text.replace(/^\S+/, 'Understand')),
  (spec, random) => changeText(spec, random, /\bpractitioner\b/, (text) => text.replace('practitioner', 'participant')),
  (spec, random) =>
    changeText(spec, random, /^https:/, (text) => text.replace('https://', pick(['http://', 'https:/', ''], random) ?? '')),
  (spec, random) => changeText(spec, random, /^[a-z]+(?:-[a-z]+)*\/\d$/, (id) => label(id)),
  (spec, random) => changeText(spec, random, /^10\.\d/, (doi) => `https://doi.org/${doi}`),
];

function mapsIn(data: Data): MapData[] {
  if (data.kind === 'map') return [data, ...data.entries.flatMap(({ value }) => mapsIn(value))];
  return data.kind === 'list' ? data.items.flatMap(mapsIn) : [];
}

function listsIn(data: Data): ListData[] {
  const inner = mapsIn(data).flatMap(({ entries }) => entries.map(({ value }) => value));
  return inner.filter((value) => value.kind === 'list');
}

function entriesIn(data: Data): MapData['entries'] {
  return mapsIn(data).flatMap(({ entries }) => entries);
}

function isList({ value }: MapData['entries'][number]): boolean {
  return value.kind === 'list';
}

function scalarEntries(data: Data, type: string): MapData['entries'] {
  return entriesIn(data).filter(({ value }) => value.kind === 'scalar' && typeof value.value === type);
}

function scalarsIn(data: Data): ScalarData[] {
  if (data.kind === 'scalar') return [data];
  return data.kind === 'list' ? data.items.flatMap(scalarsIn) : data.entries.flatMap(({ value }) => scalarsIn(value));
}

function changeText(spec: Data, random: Random, pattern: RegExp, make: (text: string) => string): void {
  const scalar = pick(
    scalarsIn(spec).filter(({ value }) => typeof value === 'string' && pattern.test(value)),
    random,
  );
  if (!scalar) return;
  scalar.value = make(String(scalar.value));
  delete scalar.bare;
}

function change<T extends Data>(entry: MapData['entries'][number] | undefined, make: (value: T) => Data | undefined): void {
  const value = entry && make(entry.value as T);
  if (entry && value) entry.value = structuredClone(value);
}

function take(items: unknown[] | undefined, random: Random): void {
  items?.splice(Math.floor(random() * items.length), 1);
}

/** Two letters that changed places, one left out or one doubled. */
function misspelled(word: string, random: Random): string {
  const at = Math.floor(random() * (word.length - 1));
  const letters = [...word];
  if (random() < 0.4) letters.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? '');
  else if (random() < 0.5) letters.splice(at, 1);
  else letters.splice(at, 0, letters[at] ?? '');
  return letters.join('');
}

/** `wellness/1` as it is printed. */
function label(id: string): string {
  const [dimension = '', number] = id.split('/');
  const words = dimension.split('-').map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`);
  return `${words.join(' ')} Strategy ${number}`;
}

function pick<T>(items: readonly T[], random: Random): T | undefined {
  return items[Math.floor(random() * items.length)];
}
