/** A framework as the text of a `*.framework.yaml` file. */
import type { CrosswalkData, DimensionData, DomainData, FrameworkData, StrategyData } from '../alignment/framework.js';
import { flow } from '../spec/insert.js';

/** Every value stands in quotation marks where that is safer, and on one line. Keys stand in the order of the format. */
export function frameworkYaml(data: FrameworkData): string {
  const { framework, title, publisher, year, url, attribution, note } = data;
  const lines = [
    ...entries({ framework, title, publisher, ...(year > 0 && { year }), url, attribution, note }),
    ...listOf('domains', data.domains.map(domainLines)),
    ...listOf('dimensions', data.dimensions.map(dimensionLines)),
  ];
  return `${lines.join('\n')}\n`;
}

function domainLines({ id, name, description }: DomainData): string[] {
  return entries({ id, name, description });
}

function dimensionLines(dimension: DimensionData): string[] {
  const { id, name, domain, description, strategies } = dimension;
  const spellings = spellingsOf(dimension);
  return [...entries({ id, name, domain, description, spellings }), ...listOf('strategies', strategies.map(strategyLines))];
}

function strategyLines(strategy: StrategyData): string[] {
  const { number, title, description, url, crosswalks = [] } = strategy;
  const links = crosswalks.map(({ to, relation = 'related' }: CrosswalkData) => [flow({ to, relation })]);
  return [
    ...entries({ number, title, description, url, spellings: spellingsOf(strategy) }),
    ...(links.length > 0 ? listOf('crosswalks', links) : []),
  ];
}

function spellingsOf({ spellings = [], spellings_seen = [] }: StrategyData | DimensionData): string[] | undefined {
  const all = [...new Set([...spellings, ...spellings_seen])];
  return all.length > 0 ? all : undefined;
}

function entries(values: Readonly<Record<string, string | number | readonly string[] | undefined>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${flow(value)}`]));
}

/** Each item is its own lines. */
function listOf(name: string, items: readonly (readonly string[])[]): string[] {
  if (items.length === 0) return [`${name}: []`];
  return [`${name}:`, ...items.flatMap((lines) => lines.map((line, index) => `  ${index === 0 ? '- ' : '  '}${line}`))];
}
