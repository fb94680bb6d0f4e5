/**
 * After any sequence of changes the index says the same of every file as one that was built from the files as they are now, and it
 * has named every file of which it says something else.
 */
import { describe, expect, it } from 'vitest';
import { createLibraryIndex, type LibraryIndex } from '../../server/src/engine/library-index.js';
import { summaryOf } from '../../server/src/engine/summary.js';
import { parseSpec } from '../../server/src/spec/parse.js';
import { randomFrom } from '../mutations.js';

const TITLES = [
  'Leading Data Literacy',
  'Leading Data',
  'Managing Change & Uncertainty',
  'Managing change and uncertainty',
  'Coaching',
  'Éthos – Now',
];
const OUTCOMES = [
  'Lead weekly meetings of teacher teams about their attendance data.',
  'Lead the weekly meetings of teacher teams about attendance data with care.',
  'Agree with families on plans for students who are often absent.',
  'Agree with families on firm plans for students who are often absent.',
  'Lead.',
];
const PROSE = [
  'Look again at the data that you collected with your team. What did they tell you about your students that you did not know before, and what will you do about it next term?',
  'Look again at the data that you collected with your team. What did they tell you about your students that you did not know before, and what will you do next year?',
  'This builds on Leading Data Literacy. In Managing Change and Uncertainty you learn more. Managing change and uncertainty is hard, and Leading Data too.',
];

function specFrom(random: () => number): string {
  const one = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)] as T;
  const lines = [`id: ${one(['a', 'b', 'c', 'd'])}`];
  if (random() < 0.9) lines.push(`title: "${one(TITLES)}"`);
  if (random() < 0.4) lines.push(`aliases: ["${one(TITLES)}"]`);
  if (random() < 0.2) lines.unshift('# moved down');
  if (random() < 0.8) lines.push(`stack: ${one(['Operations', 'Safety'])}`, `hours: ${1 + Math.floor(random() * 40)}`);
  if (random() < 0.2) lines.push('status: retired');
  lines.push(`competency: "${one(PROSE)}"`);
  lines.push('essential_outcomes:');
  for (let at = 0; at < 1 + random() * 4; at++) lines.push(`  - {id: EO${at + 1}, statement: "${one(OUTCOMES)}"}`);
  lines.push('reflection:', '  prompts:', `    - {id: P1, text: "${one(PROSE)}"}`);
  return `${lines.join('\n')}\n`;
}

interface File {
  readonly library: string;
  readonly text: string;
}

const put = (index: LibraryIndex, name: string, { library, text }: File) => index.put(name, library, summaryOf(parseSpec(text)));

function afresh(files: ReadonlyMap<string, File>): LibraryIndex {
  const index = createLibraryIndex();
  for (const [name, file] of files) put(index, name, file);
  return index;
}

describe('the index of a library', () => {
  it('says what the files hold when it is first asked, whatever they held before', () => {
    const random = randomFrom(11);
    const files = new Map<string, File>();
    const index = createLibraryIndex();
    for (let step = 0; step < 60; step++) {
      const name = `${step % 12}.microcredential.yaml`;
      if (random() < 0.2) {
        files.delete(name);
        expect(index.drop(name)).toEqual([]);
      } else {
        const file = { library: random() < 0.8 ? 'a' : 'b', text: specFrom(random) };
        files.set(name, file);
        expect(put(index, name, file)).toEqual([]);
      }
    }
    const expected = afresh(files);
    for (const name of files.keys()) expect(index.neighbours(name)).toEqual(expected.neighbours(name));
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is what the files make it, whatever came before (%i)', { timeout: 60_000 }, (seed) => {
    const random = randomFrom(seed);
    const files = new Map<string, File>();
    const index = createLibraryIndex();
    const said = new Map<string, unknown>();
    let changes = 0;
    for (let step = 0; step < 60; step++) {
      const name = `file${Math.floor(random() * 9)}`;
      let affected: string[];
      if (random() < 0.2) {
        files.delete(name);
        said.delete(name);
        affected = index.drop(name);
      } else {
        const file = { library: random() < 0.85 ? 'x' : 'y', text: specFrom(random) };
        files.set(name, file);
        affected = put(index, name, file);
      }
      const fresh = afresh(files);
      for (const other of files.keys()) {
        const now = index.neighbours(other);
        expect(now).toEqual(fresh.neighbours(other));
        if (other !== name && said.has(other)) {
          const changed = JSON.stringify(said.get(other)) !== JSON.stringify(now);
          expect(affected.includes(other), `${other} after ${name} changed`).toBe(changed);
          if (changed) changes++;
        }
        said.set(other, now);
      }
    }
    expect(changes).toBeGreaterThan(20);
  });

  it('names nobody while one file of a thousand is edited that has nothing to do with the others', { timeout: 60_000 }, () => {
    const index = createLibraryIndex();
    const spec = (id: number, word = '') =>
      `id: m${id}\ntitle: Leading ${id}\nstack: Operations\nessential_outcomes: [{id: EO1, statement: Set up ${word} the way of number ${id} for rooms${id} and doors${id}}]\n`;
    for (let id = 0; id < 1000; id++) put(index, `m${id}`, { library: '', text: spec(id) });
    for (let id = 0; id < 1000; id++) index.neighbours(`m${id}`);
    expect(put(index, 'm500', { library: '', text: spec(500, 'slowly') })).toEqual([]);
    expect(put(index, 'm500', { library: '', text: spec(500).replace('Leading 500', 'Leading 7') })).toEqual(['m7']);
  });

  it('keeps what every file says for the library’s own', () => {
    const index = createLibraryIndex();
    for (let id = 0; id < 300; id++)
      put(index, `m${id}`, {
        library: '',
        text: `id: m${id}\ntitle: T ${id}\nessential_outcomes: [{id: EO1, statement: "${OUTCOMES[0]}"}]\n`,
      });
    expect(index.neighbours('m7').outcomes[0]?.copy).toBeUndefined();
  });

  it('takes names that look like parts of a language for names', () => {
    const index = createLibraryIndex();
    for (const name of ['__proto__', 'constructor', 'toString'])
      put(index, name, { library: '__proto__', text: `id: ${name}\nstack: constructor\nhours: 3\n` });
    expect(index.neighbours('__proto__').stack?.files).toBe(2);
  });
});
