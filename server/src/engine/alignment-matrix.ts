/**
 * Which strategies the microcredentials of a library are aligned to, and what follows from it: what is not covered, what is
 * covered only tangentially, whose alignments are alike.
 */
import type { Catalogue } from '../alignment/catalogue.js';
import type { Dimension, Domain, Framework, Strategy } from '../alignment/framework.js';
import { resolveStrategy } from '../alignment/resolve.js';
import type { AlignmentSummary, Rank, Status, Strength } from './alignment-summary.js';
import { inLibraryOrder, namesOf } from './library-order.js';

/** One microcredential and the file that holds it: a path or an address, without which nobody could tell two of one title apart. */
export interface Aligned {
  readonly file: string;
  readonly summary: AlignmentSummary;
}

/** That a microcredential is aligned to a strategy. One that names it twice counts once, with the higher rank and the greater strength. */
export interface Cell {
  readonly rank: Rank | undefined;
  readonly strength: Strength | undefined;
}

/** A microcredential that counts. */
export interface Column extends AlignmentSummary {
  readonly file: string;
  /** Its title, else its id, else the name of its file; with the file where two are called the same. */
  readonly name: string;
  readonly cells: ReadonlyMap<Strategy, Cell>;
  /** The names by which it names strategies that no framework knows. */
  readonly unknown: readonly string[];
  readonly gaps: readonly string[];
}

/** `tangential`: each microcredential that names it says that it touches it only. */
export type Coverage = 'covered' | 'tangential' | 'none';

export interface Row {
  readonly strategy: Strategy;
  /** As an author writes it. */
  readonly id: string;
  readonly coverage: Coverage;
  readonly cells: ReadonlyMap<Column, Cell>;
}

/** Of a framework, a domain or a dimension. */
export interface Counts {
  readonly strategies: number;
  /** How many of them are named by a microcredential at all, and how many of these only tangentially. */
  readonly covered: number;
  readonly tangential: number;
  /** How many microcredentials name at least one of them. */
  readonly microcredentials: number;
}

export interface DimensionPart extends Counts {
  readonly dimension: Dimension;
  readonly rows: readonly Row[];
  /** False for a part of a large framework that nobody uses: it is enough to count it. */
  readonly isListed: boolean;
}

export interface DomainPart extends Counts {
  readonly domain: Domain;
  readonly dimensions: readonly DimensionPart[];
}

export interface FrameworkPart extends Counts {
  readonly framework: Framework;
  readonly domains: readonly DomainPart[];
}

/** A strategy that is named and that no framework knows. */
export interface Unknown {
  /** As it was written first; a number past the highest listed as the id that it would have. */
  readonly name: string;
  /** `edition`: its number lies past the highest that the dimension lists. `unclear`: it may be one of several. */
  readonly reason: 'edition' | 'unclear' | 'unknown';
  readonly columns: readonly Column[];
}

/** Microcredentials that are aligned to the same strategies. */
export interface Alike {
  /** The ids; for those that no framework knows, the names. */
  readonly strategies: readonly string[];
  readonly columns: readonly Column[];
}

export interface Matrix {
  /** The library's name, if its settings say it. */
  readonly library: string | undefined;
  /** Which statuses count. */
  readonly statuses: readonly Status[];
  readonly frameworks: readonly FrameworkPart[];
  /** False where one of the frameworks could not be read to its end. */
  readonly complete: boolean;
  /** By stack, in the order of the library's stacks, and by name. */
  readonly columns: readonly Column[];
  readonly unknown: readonly Unknown[];
  readonly alike: readonly Alike[];
  /** Those that name no strategy and no gap. */
  readonly unaligned: readonly Column[];
  /** Those that declare gaps and name no strategy. */
  readonly gapsOnly: readonly Column[];
  /** Those of whose alignment not all could be read: what is not seen of them may still be there. */
  readonly unread: readonly Column[];
  /** Those whose status does not count. One whose status cannot be told does. */
  readonly leftOut: readonly Aligned[];
  writtenId(strategy: Strategy): string;
}

export interface MatrixOptions {
  readonly library?: string | undefined;
  readonly catalogue: Catalogue;
  /** The library's stacks, in its order. */
  readonly stacks: readonly string[];
  readonly statuses: readonly Status[];
  /** The frameworks to show; all of the catalogue without it. */
  readonly frameworks?: readonly Framework[];
}

/** An edition that earners no longer work with covers nothing any more; a draft soon will. */
export const countedStatuses: readonly Status[] = ['draft', 'in-review', 'endorsed', 'published'];

// Of a larger framework only the dimensions are listed that someone uses.
const LARGE = 200;

/** The matrix of the microcredentials of one library. Never fails: what cannot be read or is not known is told in it. */
export function matrixOf(aligned: readonly Aligned[], options: MatrixOptions): Matrix {
  const { library, catalogue, stacks, statuses, frameworks = catalogue.frameworks } = options;
  const counts = ({ summary: { status } }: Aligned) => status === undefined || statuses.includes(status);
  const counted = aligned.filter(counts);
  const unknown = new Map<string, { name: string; reason: Unknown['reason']; columns: Column[] }>();
  const nameOf = namesOf(counted);
  const columns = counted.map((each) => columnOf(each, nameOf(each), catalogue, unknown)).sort(inLibraryOrder(stacks));
  for (const column of columns) for (const key of column.unknown) unknown.get(key)?.columns.push(column);
  const whole = columns.filter(({ reading }) => reading === 'whole');
  const namesNone = ({ cells, unknown }: Column) => cells.size === 0 && unknown.length === 0;
  return {
    library,
    statuses,
    frameworks: frameworks.map((framework) => frameworkPart(framework, columns, catalogue)),
    complete: catalogue.complete,
    columns,
    unknown: [...unknown.values()],
    alike: alikeAmong(whole, catalogue),
    unaligned: whole.filter((column) => namesNone(column) && column.gaps.length === 0),
    gapsOnly: whole.filter((column) => namesNone(column) && column.gaps.length > 0),
    unread: columns.filter(({ reading }) => reading !== 'whole'),
    leftOut: aligned.filter((each) => !counts(each)),
    writtenId: catalogue.writtenId,
  };
}

/** Every row of a part, listed or not. */
export function rowsOf({ domains }: FrameworkPart): Row[] {
  return domains.flatMap(({ dimensions }) => dimensions.flatMap(({ rows }) => rows));
}

function columnOf(
  { file, summary }: Aligned,
  name: string,
  catalogue: Catalogue,
  unknown: Map<string, { name: string; reason: Unknown['reason']; columns: Column[] }>,
): Column {
  const cells = new Map<Strategy, Cell>();
  const keys = new Set<string>();
  for (const { strategy: written, rank, strength } of summary.items) {
    if (written === undefined) continue;
    const found = resolveStrategy(written, catalogue);
    if (found.kind === 'id' || found.kind === 'label') {
      cells.set(found.strategy, joined(cells.get(found.strategy), { rank, strength }));
      continue;
    }
    const reason = found.kind === 'beyond' ? 'edition' : found.kind === 'unknown' ? 'unknown' : 'unclear';
    const key = found.kind === 'beyond' ? found.canonical : written.replace(/\s+/g, ' ');
    keys.add(key);
    if (!unknown.has(key)) unknown.set(key, { name: key, reason, columns: [] });
  }
  const gaps = summary.items.flatMap(({ gap }) => gap ?? []);
  return { ...summary, file, name, cells, unknown: [...keys], gaps };
}

function joined(known: Cell | undefined, next: Cell): Cell {
  if (!known) return next;
  const both = [known, next];
  const isTangential = both.every(({ strength }) => strength === 'tangential');
  return {
    rank: both.some(({ rank }) => rank === 'primary') ? 'primary' : (known.rank ?? next.rank),
    // What is not said to be tangential is not, whatever else is.
    strength: isTangential ? 'tangential' : both.find(({ strength }) => strength === 'strong')?.strength,
  };
}

function frameworkPart(framework: Framework, columns: readonly Column[], catalogue: Catalogue): FrameworkPart {
  const cells = new Map<Strategy, Map<Column, Cell>>();
  for (const column of columns) {
    for (const [strategy, cell] of column.cells) {
      const row = cells.get(strategy) ?? new Map<Column, Cell>();
      cells.set(strategy, row.set(column, cell));
    }
  }
  const isLarge = framework.strategies.length > LARGE;
  const partOf = (dimension: Dimension): DimensionPart => {
    const rows = dimension.strategies.map((strategy): Row => {
      const own = cells.get(strategy) ?? new Map<Column, Cell>();
      return { strategy, id: catalogue.writtenId(strategy), coverage: coverageOf(own), cells: own };
    });
    const counts = countsOf(rows);
    return { dimension, rows, ...counts, isListed: !isLarge || counts.covered > 0 };
  };
  const parts = framework.dimensions.filter(({ strategies }) => strategies.length > 0).map(partOf);
  const domains = framework.domains.flatMap((domain): DomainPart[] => {
    const dimensions = parts.filter(({ dimension }) => dimension.domain === domain);
    return dimensions.length === 0 ? [] : [{ domain, dimensions, ...countsOf(dimensions.flatMap(({ rows }) => rows)) }];
  });
  return { framework, domains, ...countsOf(parts.flatMap(({ rows }) => rows)) };
}

function coverageOf(cells: ReadonlyMap<Column, Cell>): Coverage {
  if (cells.size === 0) return 'none';
  return [...cells.values()].every(({ strength }) => strength === 'tangential') ? 'tangential' : 'covered';
}

function countsOf(rows: readonly Row[]): Counts {
  return {
    strategies: rows.length,
    covered: rows.filter(({ coverage }) => coverage !== 'none').length,
    tangential: rows.filter(({ coverage }) => coverage === 'tangential').length,
    microcredentials: new Set(rows.flatMap(({ cells }) => [...cells.keys()])).size,
  };
}

function alikeAmong(columns: readonly Column[], catalogue: Catalogue): Alike[] {
  const groups = new Map<string, { strategies: string[]; columns: Column[] }>();
  for (const column of columns) {
    const strategies = [...[...column.cells.keys()].map(catalogue.writtenId), ...column.unknown].sort();
    if (strategies.length === 0) continue;
    const key = JSON.stringify(strategies);
    const group = groups.get(key) ?? { strategies, columns: [] };
    group.columns.push(column);
    groups.set(key, group);
  }
  return [...groups.values()].filter((group) => group.columns.length > 1);
}
