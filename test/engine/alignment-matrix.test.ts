/** What the matrix says of a small library: who covers what, what is missing, and what nobody may claim. */
import { describe, expect, it } from 'vitest';
import { type Catalogue, catalogueOf } from '../../server/src/alignment/catalogue.js';
import { type FrameworkData, loadFramework } from '../../server/src/alignment/framework.js';
import { countedStatuses, type Matrix, matrixOf, rowsOf } from '../../server/src/engine/alignment-matrix.js';
import { alignmentSummaryOf, type Status, statuses, unreadable } from '../../server/src/engine/alignment-summary.js';
import { defaultSettings } from '../../server/src/engine/settings.js';
import { builtInFrameworks } from '../../server/src/engine/settings-frameworks.js';
import { parseSpec } from '../../server/src/spec/parse.js';
import { mutate, randomFrom } from '../mutations.js';

interface Given {
  readonly catalogue?: Catalogue;
  readonly stacks?: readonly string[];
  readonly statuses?: readonly Status[];
}

/** The matrix of these texts, each under the name of its file. */
function matrix(files: Readonly<Record<string, string>>, given: Given = {}): Matrix {
  const { catalogue = defaultSettings.catalogue, stacks = [], statuses: counted = countedStatuses } = given;
  const aligned = Object.entries(files).map(([file, text]) => ({ file, summary: alignmentSummaryOf(parseSpec(text)) }));
  return matrixOf(aligned, { catalogue, stacks, statuses: counted });
}

/** `wellness/1` → who names it, and how. */
function covered({ frameworks }: Matrix): Record<string, Record<string, string>> {
  const rows = frameworks.flatMap(rowsOf).filter(({ cells }) => cells.size > 0);
  return Object.fromEntries(
    rows.map(({ id, cells }) => [
      id,
      Object.fromEntries([...cells].map(([{ file }, { rank, strength }]) => [file, `${rank ?? '-'} ${strength ?? '-'}`])),
    ]),
  );
}

const files = (columns: readonly { readonly file: string }[]) => columns.map(({ file }) => file);
const align = (...items: string[]) => `title: A\nalignment:\n${items.map((item) => `  - {${item}}\n`).join('')}`;
const state = (dimensions: number, strategies: number): FrameworkData => ({
  framework: 'state',
  title: 'State',
  publisher: '',
  year: 0,
  domains: [{ id: 'all', name: 'All' }],
  dimensions: Array.from({ length: dimensions }, (_, at) => ({
    id: at === 0 ? 'wellness' : `d${at}`,
    name: at === 0 ? 'Wellness' : `Dimension ${at}`,
    domain: 'all',
    strategies: Array.from({ length: strategies }, (_, n) => ({ number: n + 1, title: `Strategy ${at}.${n}` })),
  })),
});

describe('a strategy', () => {
  it('is covered by who names it, by its id or as it is printed', () => {
    const found = matrix({
      a: align('strategy: wellness/1, rank: primary, strength: strong'),
      b: align('strategy: "Wellness Strategy 1: Leading the school community to focus on wellness", rank: secondary'),
      c: align('strategy: Wellness/2, strength: tangential'),
    });
    expect(covered(found)).toEqual({
      'wellness/1': { a: 'primary strong', b: 'secondary -' },
      'wellness/2': { c: '- tangential' },
    });
    const [part] = found.frameworks;
    expect(part).toMatchObject({ strategies: 54, covered: 2, tangential: 1, microcredentials: 3 });
    const wellness = part?.domains[0]?.dimensions.find(({ dimension }) => dimension.id === 'wellness');
    expect(wellness).toMatchObject({ strategies: 2, covered: 2, tangential: 1, microcredentials: 3, isListed: true });
  });

  it('that is named twice counts once, with the higher rank and the greater strength', () => {
    const twice = align(
      'strategy: wellness/1, rank: secondary, strength: strong',
      'strategy: wellness/1, rank: primary, strength: tangential',
    );
    expect(covered(matrix({ a: twice }))).toEqual({ 'wellness/1': { a: 'primary strong' } });
  });

  it('is tangential only where each says so', () => {
    const coverage = (...items: string[]) =>
      matrix(Object.fromEntries(items.map((item, at) => [`${at}`, align(`strategy: wellness/1, ${item}`)])))
        .frameworks.flatMap(rowsOf)
        .find(({ id }) => id === 'wellness/1')?.coverage;
    expect(coverage('strength: tangential', 'strength: tangential')).toBe('tangential');
    expect(coverage('strength: tangential', 'strength: strong')).toBe('covered');
    expect(coverage('strength: tangential', 'rank: primary')).toBe('covered');
    expect(coverage('strength: tangentially')).toBe('covered');
    const twice = align('strategy: wellness/1, strength: tangential', 'strategy: wellness/1, rank: secondary');
    expect(covered(matrix({ a: twice }))).toEqual({ 'wellness/1': { a: 'secondary -' } });
  });

  it('that no framework knows is kept, with the reason', () => {
    const { unknown } = matrix({
      a: align('strategy: wellness/9', 'strategy: juggling/1', 'strategy: Wellness'),
      b: align('strategy: Wellness Strategy 9'),
    });
    expect(unknown.map(({ name, reason, columns }) => [name, reason, files(columns)])).toEqual([
      ['wellness/9', 'edition', ['a', 'b']],
      ['juggling/1', 'unknown', ['a']],
      ['Wellness', 'unclear', ['a']],
    ]);
  });
});

describe('microcredentials', () => {
  it('stand in the order of the stacks, then of their titles, which are told apart', () => {
    const one = (title: string, stack: string) => `title: ${title}\n${stack && `stack: ${stack}\n`}`;
    const { columns } = matrix(
      {
        p: one('b', 'Z'),
        q: one('B', 'Y'),
        r: one('a', 'Z'),
        s: one('c', ''),
        t: one('d', 'Elsewhere'),
        u: one('b', 'Z'),
        'x/v.microcredential.yaml': '',
      },
      { stacks: ['Z', 'Y'] },
    );
    expect(columns.map(({ name }) => name)).toEqual(['a', 'b (p)', 'b (u)', 'B', 'd', 'c', 'v']);
  });

  it('that are aligned alike are found, also by what no framework knows', () => {
    const { alike } = matrix({
      a: align('strategy: wellness/1', 'strategy: wellness/2'),
      b: align('strategy: wellness/2', 'strategy: wellness/1, strength: tangential', 'gap: More'),
      c: align('strategy: wellness/1'),
      d: align('strategy: juggling/1'),
      e: align('strategy: juggling/1'),
      f: 'title: None\n',
      g: 'title: None\n',
    });
    expect(alike.map((each) => [each.strategies, files(each.columns)])).toEqual([
      [
        ['wellness/1', 'wellness/2'],
        ['a', 'b'],
      ],
      [['juggling/1'], ['d', 'e']],
    ]);
  });

  it('without any alignment are told apart from those that declare gaps', () => {
    const found = matrix({
      a: 'title: A\n',
      b: 'title: B\nalignment: []\n',
      c: align('gap: Nothing fits.'),
      d: align('gap: Nothing fits., strategy: wellness/1'),
      e: align('strategy: juggling/1'),
      f: align('rank: primary'),
    });
    expect(files(found.unaligned).sort()).toEqual(['a', 'b', 'f']);
    expect(found.gapsOnly.map(({ file, gaps }) => [file, gaps])).toEqual([['c', ['Nothing fits.']]]);
  });

  it('that are retired are left out, unless they are asked for', () => {
    const texts = Object.fromEntries(
      [...statuses, 'other'].map((status) => [status, `${align('strategy: wellness/1')}status: ${status}\n`]),
    );
    const found = matrix(texts);
    expect(found.leftOut.map(({ file }) => file)).toEqual(['retired']);
    expect(found.columns).toHaveLength(5);
    expect(found.columns.find(({ file }) => file === 'other')?.status).toBe('draft');
    expect(files(matrix(texts, { statuses: ['retired'] }).columns)).toEqual(['retired']);
  });
});

describe('nothing is claimed of what was not read', () => {
  it.each([
    ['nothing', ''],
    ['a list', '- strategy: wellness/1\n'],
    ['a section that a slip has swallowed', 'title: "A\nalignment:\n  - {strategy: wellness/1}\n'],
    ['an item that is torn', 'title: A\nalignment:\n  - {strategy: wellness/1\n  - {strategy: wellness/2}\nbadge: {}\n'],
    ['a text in place of a list', 'title: A\nalignment: wellness/1\n'],
    ['a text in place of an item', 'title: A\nalignment: [wellness/1, {strategy: wellness/2}]\n'],
  ])('where there is %s', (_, text) => {
    const { unread, unaligned, alike, columns } = matrix({ a: text, b: text });
    expect(files(unread)).toEqual(['a', 'b']);
    expect([unaligned, alike, columns.length]).toEqual([[], [], 2]);
  });

  it('nor of a file that cannot be opened, whatever status is asked for', () => {
    const options = { catalogue: defaultSettings.catalogue, stacks: [], statuses: ['published'] as const };
    const { unread, unaligned } = matrixOf([{ file: 'x/a.microcredential.yaml', summary: unreadable }], options);
    expect(unread.map(({ name, reading }) => [name, reading])).toEqual([['a', 'unreadable']]);
    expect(unaligned).toEqual([]);
  });

  it('but a slip elsewhere in the file takes nothing away', () => {
    const text = `${align('strategy: wellness/1')}badge: {image: [}\n`;
    expect(matrix({ a: text }).unread).toEqual([]);
  });
});

describe('frameworks', () => {
  const several = catalogueOf([...builtInFrameworks, loadFramework(state(3, 2))]);

  it('stand one after the other, and share no id', () => {
    const found = matrix(
      {
        a: align(
          'strategy: "building-ranks:wellness/1"',
          'strategy: "state:wellness/1"',
          'strategy: d1/2',
          'strategy: wellness/1',
        ),
      },
      { catalogue: several },
    );
    expect(found.frameworks.map(({ framework, covered }) => [framework.id, covered])).toEqual([
      ['building-ranks', 1],
      ['state', 2],
    ]);
    expect(Object.keys(covered(found))).toEqual(['building-ranks:wellness/1', 'state:wellness/1', 'd1/2']);
    expect(found.unknown.map(({ name, reason }) => [name, reason])).toEqual([['wellness/1', 'unclear']]);
  });

  it('of thousands of strategies list the dimensions that are used, and count all', () => {
    const large = loadFramework(state(100, 30));
    const [part] = matrix({ a: align('strategy: d7/3') }, { catalogue: catalogueOf([large]) }).frameworks;
    expect(part).toMatchObject({ strategies: 3000, covered: 1 });
    const listed = part?.domains[0]?.dimensions.filter(({ isListed }) => isListed);
    expect(listed?.map(({ dimension }) => dimension.id)).toEqual(['d7']);
    expect(part && rowsOf(part)).toHaveLength(3000);
  });
});

describe('whatever stands in the files', () => {
  it('each counts once, and each alignment is either in a row or told as unknown', { timeout: 60_000 }, () => {
    for (let seed = 1; seed <= 40; seed++) {
      const texts = Object.fromEntries([0, 1, 2].map((at) => [`${at}`, mutate(randomFrom(seed * 3 + at))]));
      const { columns, leftOut, frameworks, unknown, unaligned, gapsOnly, unread } = matrix(texts);
      expect([...files(columns), ...files(leftOut)].sort()).toEqual(['0', '1', '2']);
      for (const column of columns) {
        const named = column.items.filter(({ strategy }) => strategy !== undefined).length;
        const rows = frameworks.flatMap(rowsOf).filter(({ cells }) => cells.has(column)).length;
        const strays = unknown.filter(({ columns: own }) => own.includes(column)).length;
        expect(rows + strays, `seed ${seed}`).toBeLessThanOrEqual(named);
        expect(rows + strays > 0, `seed ${seed}`).toBe(named > 0);
        const kinds = [unaligned, gapsOnly, unread].filter((each) => each.includes(column)).length;
        expect(kinds, `seed ${seed}`).toBeLessThanOrEqual(1);
      }
    }
  });
});
