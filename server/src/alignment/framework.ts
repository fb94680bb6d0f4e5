/** One of the large parts of a framework, such as "Building Culture". */
export interface Domain {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
}

/** A field of practice within a domain, such as "Wellness". */
export interface Dimension {
  readonly id: string;
  readonly name: string;
  readonly domain: Domain;
  readonly description?: string;
  /** Other ways in which the name has been printed; the name itself is not repeated. */
  readonly spellings: readonly string[];
  readonly strategies: readonly Strategy[];
}

/** What an essential outcome is aligned to. It knows its dimension and framework, so it is not a tree for JSON. */
export interface Strategy {
  /** `dimension/number`, such as "wellness/1"; never with the framework in front (`Catalogue.writtenId` adds it). */
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly dimension: Dimension;
  readonly framework: Framework;
  /** The strategy in full, where the title is short for it. */
  readonly description?: string;
  /** The page about the strategy; without one, the framework's own. */
  readonly url?: string;
  /** Other ways in which the title has been printed; the title itself is not repeated. */
  readonly spellings: readonly string[];
  /** What it corresponds to in other frameworks, as written; `Catalogue.crosswalks` finds the strategies. */
  readonly crosswalks: readonly CrosswalkLink[];
}

/** A link from a strategy to one of another framework. */
export interface CrosswalkLink {
  /** `framework:dimension/number`, or the web address that the other framework gives its strategy. */
  readonly to: string;
  readonly relation: Relation;
}

/**
 * How the strategy that is linked to compares with the one that links: the five mapping relations of the Simple Knowledge
 * Organization System (A. Miles and S. Bechhofer, W3C 2009). `broad`: the other one is the wider of the two.
 */
export type Relation = 'exact' | 'close' | 'broad' | 'narrow' | 'related';

/** A framework of strategies: Building Ranks, a state's standards, a next edition. */
export interface Framework {
  readonly id: string;
  readonly title: string;
  /** Empty where the data does not say. */
  readonly publisher: string;
  /** Of publication; 0 where the data does not say. */
  readonly year: number;
  readonly url?: string;
  /** What must stand wherever the framework's words are shown. */
  readonly attribution?: string;
  readonly domains: readonly Domain[];
  readonly dimensions: readonly Dimension[];
  /** The strategies of all dimensions, in the order of the data. */
  readonly strategies: readonly Strategy[];
}

/** The plain data of a `*.framework.yaml` file and of the built-in frameworks. */
export interface FrameworkData {
  /** The framework's id. */
  readonly framework: string;
  readonly title: string;
  readonly publisher: string;
  readonly year: number;
  readonly url?: string;
  readonly attribution?: string;
  readonly note?: string;
  readonly domains: readonly DomainData[];
  readonly dimensions: readonly DimensionData[];
}

export interface DomainData {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
}

export interface DimensionData {
  readonly id: string;
  readonly name: string;
  /** The id of a domain. */
  readonly domain: string;
  readonly description?: string;
  readonly spellings?: readonly string[];
  /** The older name for `spellings`; both count. */
  readonly spellings_seen?: readonly string[];
  readonly strategies: readonly StrategyData[];
}

export interface StrategyData {
  /** May be written for the reader's sake; what counts is the dimension's id and the number. */
  readonly id?: string;
  readonly number: number;
  readonly title: string;
  readonly description?: string;
  readonly url?: string;
  readonly spellings?: readonly string[];
  readonly spellings_seen?: readonly string[];
  readonly crosswalks?: readonly CrosswalkData[];
}

export interface CrosswalkData {
  readonly to: string;
  /** `related`, if nothing is said. */
  readonly relation?: string;
}

const RELATIONS: readonly string[] = ['exact', 'close', 'broad', 'narrow', 'related'] satisfies Relation[];

/**
 * The framework that the data describes, with every strategy linked to its dimension and framework.
 *
 * It never throws on data of the right types. Of two dimensions with one id, or two strategies with one number in a
 * dimension, the first is kept, because an id must say one thing. A strategy whose number is not a whole number from 1
 * is left out. A dimension in a domain that is not listed gets a domain named by that id. A relation of another name counts
 * as `related`.
 */
export function loadFramework(data: FrameworkData): Framework {
  // The arrays are filled after the framework exists, because every strategy points back at it.
  const domains: Domain[] = [];
  const dimensions: Dimension[] = [];
  const strategies: Strategy[] = [];
  const { title, publisher, year, url, attribution } = data;
  const optional = { ...(url !== undefined && { url }), ...(attribution !== undefined && { attribution }) };
  const framework: Framework = { id: data.framework, title, publisher, year, ...optional, domains, dimensions, strategies };

  for (const { id, name, description } of data.domains) {
    if (!domains.some((domain) => domain.id === id)) domains.push({ id, name, ...(description && { description }) });
  }
  const taken = new Set<string>();
  for (const written of data.dimensions) {
    if (taken.has(written.id)) continue;
    taken.add(written.id);
    const dimension = loadDimension(written, domainNamed(written.domain, domains), framework);
    dimensions.push(dimension);
    for (const strategy of dimension.strategies) strategies.push(strategy);
  }
  return framework;
}

function domainNamed(id: string, domains: Domain[]): Domain {
  const listed = domains.find((domain) => domain.id === id);
  if (listed !== undefined) return listed;
  const unlisted = { id, name: id };
  domains.push(unlisted);
  return unlisted;
}

function loadDimension(data: DimensionData, domain: Domain, framework: Framework): Dimension {
  const strategies: Strategy[] = [];
  const { id, name, description } = data;
  const dimension: Dimension = {
    id,
    name,
    domain,
    ...(description && { description }),
    spellings: spellingsOf(data),
    strategies,
  };
  const taken = new Set<number>();
  for (const written of data.strategies) {
    const { number, title, description, url } = written;
    if (!Number.isSafeInteger(number) || number < 1 || taken.has(number)) continue;
    taken.add(number);
    strategies.push({
      id: `${id}/${number}`,
      number,
      title,
      dimension,
      framework,
      ...(description && { description }),
      ...(url && { url }),
      spellings: spellingsOf(written),
      crosswalks: (written.crosswalks ?? []).map(({ to, relation = '' }) => ({
        to,
        relation: RELATIONS.includes(relation) ? (relation as Relation) : 'related',
      })),
    });
  }
  return dimension;
}

function spellingsOf({ spellings = [], spellings_seen = [] }: Pick<StrategyData, 'spellings' | 'spellings_seen'>): string[] {
  return [...new Set([...spellings, ...spellings_seen])];
}
