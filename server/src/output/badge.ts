/**
 * A microcredential as the achievement of an Open Badge: what a badge platform takes in, to issue badges of it. By the 1EdTech
 * Open Badges Specification 3.0 (2024), classes Achievement, Alignment, Criteria, Image and Profile.
 */
import type { Catalogue } from '../alignment/catalogue.js';
import { fullId } from '../alignment/crosswalks.js';
import type { Relation, Strategy } from '../alignment/framework.js';
import { resolveStrategy } from '../alignment/resolve.js';
import type { Issuer, Settings } from '../engine/settings.js';
import { scaleOf } from '../spec/levels.js';
import type { Field, Spec } from '../spec/model.js';

export interface Achievement {
  readonly '@context': readonly string[];
  readonly id: string;
  readonly type: readonly ['Achievement'];
  readonly achievementType: 'MicroCredential';
  readonly name: string;
  readonly description: string;
  readonly criteria: { readonly id?: string; readonly narrative?: string };
  readonly image?: { readonly id: string; readonly type: 'Image'; readonly caption?: string };
  readonly creator?: Readonly<Record<string, unknown>>;
  readonly alignment?: readonly AlignmentEntry[];
  readonly tag?: readonly string[];
  readonly version?: string;
  readonly inLanguage?: string;
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
  const tags = said(badge?.tags);
  const caption = wordsOf(badge?.caption);
  const creator = creatorOf(issuer);
  const version = wordsOf(spec.version);
  return {
    '@context': CONTEXT,
    id,
    type: ['Achievement'],
    achievementType: 'MicroCredential',
    name: wordsOf(badge?.name) || wordsOf(spec.title),
    description: wordsOf(badge?.description),
    criteria: criteriaOf(spec, terms.earner, levels),
    ...(image && { image: { id: image, type: 'Image', ...(caption && { caption }) } }),
    ...(creator && { creator }),
    ...(alignment.length > 0 && { alignment }),
    ...(tags.length > 0 && { tag: tags }),
    ...(version && { version }),
    inLanguage: wordsOf(spec.language) || 'en',
  };
}

/**
 * The name by which the whole world knows the achievement, where its author gives it no other: the issuer's, with the
 * microcredential's own behind it. Undefined where either is not known.
 */
export function achievementId({ id }: Spec, issuer: Issuer | undefined): string | undefined {
  const own = wordsOf(id);
  return issuer?.id && own ? `${issuer.id}#${encodeURIComponent(own)}` : undefined;
}

export function badgeJson(achievement: Achievement): string {
  return `${JSON.stringify(achievement, null, 2)}\n`;
}

function creatorOf(issuer: Issuer | undefined) {
  const { id, name, url, email } = issuer ?? {};
  if (!id) return undefined;
  return { id, type: ['Profile'], ...(name && { name }), ...(url && { url }), ...(email && { email }) };
}

/** The author's own words or page; with `auto`, told from the outcomes, the passing level and who scores. */
function criteriaOf(spec: Spec, earner: string, levels: readonly string[]): Achievement['criteria'] {
  const written = wordsOf(spec.badge?.criteria);
  if (written !== '' && written !== 'auto') return /^https?:\/\/\S+$/i.test(written) ? { id: written } : { narrative: written };
  return { narrative: narrativeOf(spec, earner, levels, inMarkdown) };
}

/** How the badge is earned where its author leaves that to us. `write` is how an author's words are written in the text. */
export function narrativeOf(
  spec: Spec,
  earner: string,
  levels: readonly string[],
  write: (words: string) => string = (words) => words,
): string {
  const outcomes = spec.outcomes.map(({ statement }) => wordsOf(statement)).filter((statement) => statement !== '');
  const narrative = [
    `The ${write(earner)} submitted evidence of each essential outcome:`,
    outcomes.map((statement) => `- ${write(statement)}`).join('\n'),
    scoringOf(spec, levels, write),
  ];
  return narrative.filter((part) => part !== '').join('\n\n');
}

function scoringOf({ scoring }: Spec, levels: readonly string[], write: (words: string) => string): string {
  if (!scoring) return '';
  const passing = wordsOf(scoring.passing) || scaleOf(scoring, levels).at(-1);
  const { count, blind } = scoring.assessors ?? {};
  const who =
    count && count.value > 0
      ? `${count.value === 1 ? 'One assessor' : `${count.value} assessors`} scored it${blind?.value ? ' without knowing whose it was' : ''}. `
      : '';
  return `${who}Each row of the scoring rubric was at the level “${write(passing ?? '')}” or above.`;
}

// Of a wider or merely related strategy nobody has said that its own words hold.
const SAYS_THE_SAME: readonly Relation[] = ['exact', 'close'];

/**
 * The strategies, primary ones first, each followed by what says the same in the library's other frameworks. What cannot be
 * linked to, is no strategy, or is said already, is left out.
 */
function alignmentsOf({ alignments }: Spec, catalogue: Catalogue): AlignmentEntry[] {
  const named = alignments.flatMap(({ strategy, rank }) => {
    const resolution = strategy && resolveStrategy(strategy.value, catalogue);
    if (resolution?.kind !== 'id' && resolution?.kind !== 'label') return [];
    return [{ strategy: resolution.strategy, isPrimary: rank?.value === 'primary' }];
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
  return [...new Set((fields ?? []).map(wordsOf).filter((word) => word !== ''))];
}

function wordsOf(field: Field<string> | undefined): string {
  return field?.value.replace(/\s+/g, ' ').trim() ?? '';
}

/** A narrative is Markdown, and an author's words are none. */
function inMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#|~]/g, '\\$&');
}
