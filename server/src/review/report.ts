/**
 * The endorsement report of a library: of each microcredential what mcspec tells and what its reviewers say, where they differ, and
 * what that adds up to. Nothing is weighed here: who decides on an endorsement reads both.
 */
import { fold } from '../alignment/fold.js';
import type { Status } from '../engine/alignment-summary.js';
import { type CriterionId, criteria, type Level } from '../engine/criteria.js';
import { inLibraryOrder, namesOf } from '../engine/library-order.js';
import { type Agreement, agreementOf } from './agreement.js';
import type { Judged, JudgedCriterion, JudgedSpec } from './judged.js';
import { type Edition, editionsOf, type LibraryAgreement, libraryAgreement, unitsOf } from './library-agreement.js';
import { dayOf, levels } from './printed.js';
import { type AlignmentOptions, type NamedGap, type NamedStrategy, namedGaps, namedStrategies } from './reported-alignment.js';
import { type Endorsement, type SaidOfCriterion, type SaidReview, versionReviewed } from './said.js';

/**
 * What the reviewers of the present version recommend: the same, or `differ`; `open` where some have not said it yet, and
 * `not-reviewed` where there is no review of this version.
 */
export type Standing = Endorsement | 'differ' | 'open' | 'not-reviewed';
export const standings: readonly Standing[] = [
  'endorse',
  'endorse-with-changes',
  'do-not-endorse',
  'differ',
  'open',
  'not-reviewed',
];

export interface ReportedSpec extends JudgedSpec {
  /** Its title, else its id, else the name of its file; with the file where two are called the same. */
  readonly name: string;
  readonly stack: string | undefined;
  /** Of the present version, one for each reviewer, by their names. */
  readonly reviews: readonly SaidReview[];
  /** Of other versions, the latest first. */
  readonly ofOtherVersions: readonly SaidReview[];
  /** Those that the same reviewer has replaced by a later one of the same version. They count for nothing. */
  readonly replaced: readonly SaidReview[];
  readonly criteria: readonly ReportedCriterion[];
  readonly standing: Standing;
  readonly strategies: readonly NamedStrategy[];
  readonly gaps: readonly NamedGap[];
}

export interface ReportedCriterion {
  readonly criterion: CriterionId;
  /** What mcspec tells. Undefined while the file cannot be judged. */
  readonly told: JudgedCriterion | undefined;
  /** What the reviews of the present version say, in their order. */
  readonly judgments: readonly { readonly review: SaidReview; readonly judgment: SaidOfCriterion }[];
  /** Not all of them say the same level. */
  readonly differ: boolean;
  /** Those who say *fully* where mcspec found a fault, and those who say less where it found none. */
  readonly passed: readonly SaidReview[];
  readonly faulted: readonly SaidReview[];
  /** What only a reviewer can answer, while none has judged it. */
  readonly questions: readonly string[];
}

export type LevelCounts = Readonly<Record<Level, number>>;

export interface CriterionCounts {
  readonly criterion: CriterionId;
  /** How many microcredentials mcspec sees at each level, and how many cannot be judged yet. */
  readonly told: LevelCounts;
  readonly waiting: number;
  /** How many judgments of reviewers of present versions are at each level. */
  readonly said: LevelCounts;
  readonly agreement: Agreement;
}

export interface Report {
  /** The library's name, if its settings say it. */
  readonly library: string | undefined;
  /** Which statuses count. */
  readonly statuses: readonly Status[];
  /** By stack, in the order of the library's stacks, and by name. */
  readonly specs: readonly ReportedSpec[];
  readonly criteria: readonly CriterionCounts[];
  readonly standings: Readonly<Record<Standing, number>>;
  readonly agreement: LibraryAgreement;
  /** Everyone who has reviewed one of them, with the number of reviews that count. */
  readonly reviewers: readonly { readonly name: string | undefined; readonly reviews: number }[];
  /** How many strategies the microcredentials name, of how many that there are. */
  readonly strategies: { readonly named: number; readonly known: number };
  /** Reviews of what is not in the library, as far as it was read. */
  readonly strays: readonly SaidReview[];
  /** Those whose status does not count. One whose status cannot be told does. */
  readonly leftOut: readonly JudgedSpec[];
}

export interface ReportOptions extends AlignmentOptions {
  readonly library?: string | undefined;
  /** The library's stacks, in its order. */
  readonly stacks: readonly string[];
  readonly statuses: readonly Status[];
}

/** The report of one library. Never fails: what cannot be read or compared is told in it. */
export function reportOf(all: readonly JudgedSpec[], reviews: readonly SaidReview[], options: ReportOptions): Report {
  const { library, statuses, stacks, catalogue } = options;
  const counts = ({ judged: { status } }: JudgedSpec) => status === undefined || statuses.includes(status);
  const counted = all.filter(counts);
  const nameOf = namesOf(counted.map(({ file, judged }) => ({ file, summary: judged })));
  const byId = new Map<string, SaidReview[]>();
  for (const review of reviews) {
    const id = review.said.microcredential ?? '';
    byId.set(id, [...(byId.get(id) ?? []), review]);
  }
  const taken = new Set<string>();
  const own = (judged: Judged) => {
    // Of two microcredentials of one id, the first is the one that is meant: the other is told of by the check.
    if (judged.id === undefined || taken.has(judged.id)) return [];
    taken.add(judged.id);
    return byId.get(judged.id) ?? [];
  };
  const specs = counted
    .map(({ file, judged }) =>
      reportedSpec({ file, judged }, nameOf({ file, summary: judged }), sortedReviews(judged, own(judged)), options),
    )
    .sort(inLibraryOrder(stacks));
  const ids = new Set(all.flatMap(({ judged }) => judged.id ?? []));
  const editions = specs.flatMap(({ judged, reviews, ofOtherVersions }) =>
    editionsOf([...reviews, ...ofOtherVersions], judged.version),
  );
  return {
    library,
    statuses,
    specs,
    criteria: criteria.map(({ id }, place) => criterionCounts(id, place, specs, editions)),
    standings: countsBy(
      standings,
      specs.map(({ standing }) => standing),
    ),
    agreement: libraryAgreement(editions, options),
    reviewers: reviewersOf(specs),
    strategies: {
      named: new Set(specs.flatMap((spec) => spec.strategies.flatMap(({ known, bySpec }) => (bySpec && known ? known : []))))
        .size,
      known: catalogue.strategies.length,
    },
    strays: reviews.filter(({ said }) => !ids.has(said.microcredential ?? '')),
    leftOut: all.filter((each) => !counts(each)),
  };
}

interface SortedReviews {
  readonly present: readonly SaidReview[];
  readonly others: readonly SaidReview[];
  readonly replaced: readonly SaidReview[];
}

/** Of a reviewer who has reviewed one version twice, the later review counts. */
function sortedReviews(judged: Judged, reviews: readonly SaidReview[]): SortedReviews {
  const dated = [...reviews].sort((a, b) => compare(dayText(b), dayText(a)) || compare(b.file, a.file));
  const seen = new Set<string>();
  const counting: SaidReview[] = [];
  const replaced: SaidReview[] = [];
  for (const review of dated) {
    const key = `${versionReviewed(review, judged.version)}\n${fold(review.said.reviewer ?? '')}`;
    if (review.said.reviewer !== undefined && seen.has(key)) replaced.push(review);
    else counting.push(review);
    seen.add(key);
  }
  const isPresent = ({ said: { version } }: SaidReview) =>
    version === undefined || judged.version === undefined || version === judged.version;
  return {
    present: counting.filter(isPresent).sort((a, b) => compare(a.said.reviewer, b.said.reviewer) || compare(a.file, b.file)),
    others: counting.filter((review) => !isPresent(review)),
    replaced,
  };
}

function dayText({ said: { date } }: SaidReview): string {
  return date !== undefined && dayOf(date) !== undefined ? date : '';
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function reportedSpec(
  { file, judged }: JudgedSpec,
  name: string,
  { present, others, replaced }: SortedReviews,
  options: ReportOptions,
): ReportedSpec {
  return {
    file,
    judged,
    name,
    stack: judged.stack,
    reviews: present,
    ofOtherVersions: others,
    replaced,
    criteria: criteria.map(({ id }) => reportedCriterion(id, judged, present)),
    standing: standingOf(present),
    strategies: namedStrategies(judged, present, options),
    gaps: namedGaps(judged, present),
  };
}

function reportedCriterion(criterion: CriterionId, judged: Judged, reviews: readonly SaidReview[]): ReportedCriterion {
  const told = judged.isWhole ? judged.verdicts.find((each) => each.criterion === criterion) : undefined;
  const judgments = reviews.flatMap((review) => {
    const judgment = review.said.judgments.find((each) => each.criterion === criterion);
    return judgment ? [{ review, judgment }] : [];
  });
  const those = (isMeant: (level: Level) => boolean) =>
    judgments.filter(({ judgment }) => isMeant(judgment.level)).map(({ review }) => review);
  return {
    criterion,
    told,
    judgments,
    differ: new Set(judgments.map(({ judgment }) => judgment.level)).size > 1,
    passed: told && told.level !== 'fully' ? those((level) => level === 'fully') : [],
    faulted: told?.level === 'fully' ? those((level) => level !== 'fully') : [],
    questions: judgments.length === 0 ? (told?.questions ?? []) : [],
  };
}

function standingOf(reviews: readonly SaidReview[]): Standing {
  if (reviews.length === 0) return 'not-reviewed';
  const said = new Set(reviews.flatMap(({ said }) => said.endorsement ?? []));
  if (said.size > 1) return 'differ';
  const [first] = said;
  return first === undefined || reviews.some((review) => review.said.endorsement === undefined) ? 'open' : first;
}

function criterionCounts(
  criterion: CriterionId,
  place: number,
  specs: readonly ReportedSpec[],
  editions: readonly Edition[],
): CriterionCounts {
  const own = specs.flatMap((spec) => spec.criteria[place] ?? []);
  return {
    criterion,
    told: countsBy(
      levels,
      own.flatMap(({ told }) => told?.level ?? []),
    ),
    waiting: own.filter(({ told }) => !told).length,
    said: countsBy(
      levels,
      own.flatMap(({ judgments }) => judgments.map(({ judgment }) => judgment.level)),
    ),
    agreement: agreementOf(unitsOf(criterion, editions), levels.length),
  };
}

function reviewersOf(specs: readonly ReportedSpec[]): Report['reviewers'] {
  const found = new Map<string, { name: string | undefined; reviews: number }>();
  for (const { said } of specs.flatMap(({ reviews, ofOtherVersions }) => [...reviews, ...ofOtherVersions])) {
    const key = fold(said.reviewer ?? '');
    const known = found.get(key) ?? { name: said.reviewer, reviews: 0 };
    found.set(key, { ...known, reviews: known.reviews + 1 });
  }
  return [...found.values()].sort((a, b) => b.reviews - a.reviews || compare(a.name, b.name));
}

function countsBy<K extends string>(keys: readonly K[], found: readonly K[]): Readonly<Record<K, number>> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const key of found) counts[key]++;
  return counts;
}
