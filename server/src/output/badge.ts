/**
 * A microcredential as the achievement of an Open Badge: what a badge platform takes in, to issue badges of it. By the 1EdTech
 * Open Badges Specification 3.0 (2024), classes Achievement, Alignment, Criteria, Image, Profile
 * and ResultDescription.
 */
import type { Catalogue } from '../alignment/catalogue.js';
import { fullId } from '../alignment/crosswalks.js';
import type { Relation, Strategy } from '../alignment/framework.js';
import { resolveStrategy } from '../alignment/resolve.js';
import type { Issuer, Settings } from '../engine/settings.js';
import type { Field, Spec } from '../spec/model.js';
import type { BadgeClass } from './badge-class.js';
import { type Criteria, criteriaOf } from './badge-criteria.js';
import { type ResultDescription, resultDescriptionsOf } from './badge-rubric.js';
import { oneLine } from './words.js';

export interface Achievement {
  readonly '@context': readonly string[];
  readonly id: string;
  readonly type: readonly ['Achievement'];
  readonly achievementType: 'MicroCredential';
  readonly name: string;
  readonly description: string;
  readonly criteria: Criteria;
  readonly image?: { readonly id: string; readonly type: 'Image'; readonly caption?: string };
  readonly creator?: Readonly<Record<string, unknown>>;
  readonly alignment?: readonly AlignmentEntry[];
  readonly resultDescription?: readonly ResultDescription[];
  readonly tag?: readonly string[];
  readonly version?: string;
  readonly inLanguage: string;
}

export interface AlignmentEntry {
  readonly type: readonly ['Alignment'];
  readonly targetName: string;
  readonly targetCode: string;
  readonly targetUrl: string;
  readonly targetFramework: string;
  readonly targetDescription?: string;
}

const CONTEXT = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'];

/**
 * What the badge says. `image` is an address, or the picture itself as a `data:` address. `id` names the achievement for good, in
 * the whole world. Of a spec that lacks what a badge needs, the achievement lacks it too: `mcspec badge` asks the checks first.
 */
export function achievementOf(
  spec: Spec,
  { catalogue, issuer, terms, levels }: Settings,
  id: string,
  image?: string,
): Achievement {
  const { badge } = spec;
  const alignment = alignmentsOf(spec, catalogue);
  const results = resultDescriptionsOf(spec, levels, id);
  const tags = said(badge?.tags);
  const caption = oneLine(badge?.caption);
  const creator = creatorOf(issuer);
  const version = oneLine(spec.version);
  return {
    '@context': CONTEXT,
    id,
    type: ['Achievement'],
    achievementType: 'MicroCredential',
    name: oneLine(badge?.name) || oneLine(spec.title),
    description: oneLine(badge?.description),
    criteria: criteriaOf(spec, terms.earner, levels),
    ...(image && { image: { id: image, type: 'Image', ...(caption && { caption }) } }),
    ...(creator && { creator }),
    ...(alignment.length > 0 && { alignment }),
    ...(results.length > 0 && { resultDescription: results }),
    ...(tags.length > 0 && { tag: tags }),
    ...(version && { version }),
    inLanguage: oneLine(spec.language) || 'en',
  };
}

export function badgeJson(badge: Achievement | BadgeClass): string {
  return `${JSON.stringify(badge, null, 2)}\n`;
}

function creatorOf(issuer: Issuer | undefined) {
  const { id, name, url, email } = issuer ?? {};
  if (!id) return undefined;
  return { id, type: ['Profile'], ...(name && { name }), ...(url && { url }), ...(email && { email }) };
}

// Of a wider or merely related strategy nobody has said that its own words hold.
const SAYS_THE_SAME: readonly Relation[] = ['exact', 'close'];

/**
 * The strategies, primary ones first, each followed by what says the same in the library's other frameworks. What cannot be
 * linked to, is no strategy, or is said already, is left out.
 */
function alignmentsOf({ alignments }: Spec, catalogue: Catalogue): AlignmentEntry[] {
  const named = alignments.flatMap(({ strategy: written, rank }) => {
    const strategy = written && strategyNamed(written.value, catalogue);
    return strategy ? [{ strategy, isPrimary: rank?.value === 'primary' }] : [];
  });
  const ranked = [...named.filter(({ isPrimary }) => isPrimary), ...named.filter(({ isPrimary }) => !isPrimary)];
  const entries = new Map<Strategy, AlignmentEntry>();
  const add = (strategy: Strategy, entry: AlignmentEntry | undefined) => {
    if (entry && !entries.has(strategy)) entries.set(strategy, entry);
  };
  for (const { strategy } of ranked) add(strategy, entryOf(strategy, strategy.description));
  for (const { strategy } of ranked) {
    for (const { strategy: other, relation } of catalogue.crosswalks(strategy)) {
      if (!SAYS_THE_SAME.includes(relation)) continue;
      const how = relation === 'exact' ? 'The same as' : 'Close to';
      add(other, entryOf(other, `${how} ${strategy.framework.title}, ${strategy.dimension.name} ${strategy.number}.`));
    }
  }
  return [...entries.values()];
}

/** What the author aligned the microcredential to that is not clearly one strategy, so that the badge is not aligned to it. */
export function notAligned({ alignments }: Spec, catalogue: Catalogue): Field<string>[] {
  return alignments.flatMap(({ strategy }) =>
    strategy && strategy.value.trim() !== '' && !strategyNamed(strategy.value, catalogue) ? [strategy] : [],
  );
}

function strategyNamed(written: string, catalogue: Catalogue): Strategy | undefined {
  const resolution = resolveStrategy(written, catalogue);
  return resolution.kind === 'id' || resolution.kind === 'label' ? resolution.strategy : undefined;
}

function entryOf(strategy: Strategy, description: string | undefined): AlignmentEntry | undefined {
  const { framework, title } = strategy;
  const url = strategy.url ?? framework.url;
  if (!url) return undefined;
  return {
    type: ['Alignment'],
    targetName: title,
    targetCode: fullId(strategy),
    targetUrl: url,
    targetFramework: framework.title,
    ...(description && { targetDescription: description }),
  };
}

function said(fields: readonly Field<string>[] | undefined): string[] {
  return [...new Set((fields ?? []).map(oneLine).filter((word) => word !== ''))];
}
