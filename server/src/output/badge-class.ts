/** An achievement as the badge of an older platform: class BadgeClass of the Open Badges Specification 2.0 (IMS Global 2018). */
import type { Achievement } from './badge.js';
import type { Criteria } from './badge-criteria.js';

export interface BadgeClass {
  readonly '@context': 'https://w3id.org/openbadges/v2';
  readonly id: string;
  readonly type: 'BadgeClass';
  readonly name: string;
  readonly description: string;
  readonly image?: { readonly id: string; readonly caption?: string };
  readonly criteria: Criteria;
  readonly issuer?: Readonly<Record<string, unknown>>;
  readonly alignment?: readonly Readonly<Record<string, string>>[];
  readonly tags?: readonly string[];
  readonly version?: string;
  readonly '@language'?: string;
}

/** The same badge, less what 2.0 has no word for: the rubric, and what kind of achievement it is. */
export function badgeClassOf(achievement: Achievement): BadgeClass {
  const { id, name, description, image, criteria, creator, alignment, tag, version, inLanguage } = achievement;
  return {
    '@context': 'https://w3id.org/openbadges/v2',
    id,
    type: 'BadgeClass',
    name,
    description,
    ...(image && { image: { id: image.id, ...(image.caption && { caption: image.caption }) } }),
    criteria,
    ...(creator && { issuer: { ...creator, type: 'Issuer' } }),
    ...(alignment && { alignment: alignment.map(({ type: _type, ...entry }) => ({ ...entry })) }),
    ...(tag && { tags: tag }),
    ...(version && { version }),
    '@language': inLanguage,
  };
}
