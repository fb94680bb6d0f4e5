/** What is wrong in a review by what the library around it says: whom it is about, ids, strategies, a second review. */
import { t } from '@vscode/l10n';
import type { Catalogue } from '../alignment/catalogue.js';
import { slugOf } from '../alignment/slug.js';
import type { SettingsProblem } from '../engine/settings.js';
import { linksOf, loose, shorten } from '../spec/links.js';
import type { Field } from '../spec/model.js';
import { closest, orMeant } from '../spec/nearest.js';
import type { SpecDocument } from '../spec/parse.js';
import { itemsOf } from './items.js';
import type { Review } from './model.js';
import { MOST_PROBLEMS, type ReviewFile } from './parse.js';
import { strategyFaults } from './strategies.js';
import { told } from './told.js';

/** The library as a review sees it. */
export interface AroundReview {
  /** The ids of the microcredentials that have a name as their id, title or former title. */
  named(name: string): readonly string[];
  /** The ids of all microcredentials that were read. */
  ids(): readonly string[];
  /** True if those are all that the library has. */
  readonly isWhole: boolean;
  /** The microcredential that is reviewed, if it is there. */
  readonly document: SpecDocument | undefined;
  readonly catalogue: Catalogue;
  /** The names of other files in which the same reviewer has reviewed the same version of it. */
  readonly twins: readonly string[];
}

/** All that is wrong in a review file, in the order of the text. */
export function reviewProblemsIn(file: ReviewFile, around: AroundReview): SettingsProblem[] {
  const { text, review } = file;
  return [
    ...file.problems,
    ...microcredentialFaults(text, review, around),
    ...versionFaults(review, around),
    ...twinFaults(review, around),
    ...aboutFaults(text, review, around),
    ...strategyFaults(text, review, around.catalogue),
  ]
    .sort((a, b) => a.span.start - b.span.start)
    .slice(0, MOST_PROBLEMS);
}

function microcredentialFaults(text: string, { microcredential }: Review, around: AroundReview): SettingsProblem[] {
  const node = microcredential?.node;
  if (!microcredential || node?.kind !== 'scalar') return [];
  const written = microcredential.value;
  const shown = shorten(written);
  const named = around.named(written);
  if (named.includes(written)) return [];
  const [id, ...others] = named;
  if (id !== undefined && others.length === 0)
    return [told('warning', node, t('“{0}” is written by its id in a review: “{1}”.', shown, id), text, id, 'safe')];
  const near = closest(written, around.ids()) ?? closest(slugOf(written), around.ids());
  if (around.isWhole)
    return [told('error', node, orMeant(t('The library has no microcredential “{0}”.', shown), near), text, near)];
  const slug = slugOf(written);
  return slug === written
    ? []
    : [
        told(
          'error',
          node,
          t('“{0}” should look like an id, such as “{1}”.', shown, slug || 'managing-systems-logistics'),
          text,
          slug,
        ),
      ];
}

/** The reviewer may have had an older version in hand. That is no fault, but nobody should overlook it. */
function versionFaults(review: Review, { document }: AroundReview): SettingsProblem[] {
  const node = review.version?.node;
  if (node?.kind !== 'scalar' || !isOfAnotherVersion(review, document)) return [];
  const now = document?.spec.version?.value.trim() ?? '';
  return [
    told(
      'information',
      node,
      t('This review is of version {0}, and the microcredential is at {1} now.', review.version?.value ?? '', now),
    ),
  ];
}

/** True if the review names a version, and the microcredential another. */
export function isOfAnotherVersion({ version }: Review, document: SpecDocument | undefined): boolean {
  const now = document?.spec.version?.value.trim();
  return version !== undefined && now !== undefined && version.value !== now;
}

function twinFaults({ reviewer }: Review, { twins }: AroundReview): SettingsProblem[] {
  const [first] = twins;
  if (reviewer?.node.kind !== 'scalar' || first === undefined) return [];
  return [
    told('warning', reviewer.node, t('“{0}” has reviewed the same microcredential in {1} too.', shorten(reviewer.value), first)),
  ];
}

function aboutFaults(text: string, review: Review, { document }: AroundReview): SettingsProblem[] {
  // Of a microcredential that is torn nobody can say what it has.
  if (!document?.root || document.problems.some(({ damage }) => damage === 'lost')) return [];
  const items = itemsOf(document);
  const ids = [...items.values()].map(({ id }) => id);
  const links = linksOf(document.spec);
  const severity = isOfAnotherVersion(review, document) ? 'information' : 'error';
  // An item without an id is found by its place, as links within the microcredential find it.
  const isKnown = ({ value }: Field<string>) =>
    (items.get(loose(value)) ?? links.detail(value) ?? links.outcome(value) ?? links.component(value)) !== undefined;
  return review.judgments.flatMap(({ about }) =>
    about.flatMap((field): SettingsProblem[] => {
      if (isKnown(field) || field.node.kind !== 'scalar') return [];
      const shown = shorten(field.value);
      const isAlone = String(field.node.value).trim() === field.value;
      const near = isAlone ? closest(field.value, ids) : undefined;
      return [told(severity, field.node, orMeant(t('The microcredential has no “{0}”.', shown), near), text, near)];
    }),
  );
}
