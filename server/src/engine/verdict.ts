/** From findings to the ten levels, and to the finding whose repair lifts them the most. */
import type { Links } from '../spec/links.js';
import type { Spec } from '../spec/model.js';
import type { SpecDocument } from '../spec/parse.js';
import type { Analysis, Finding } from './analyze.js';
import { type CriterionId, criteria, type Level } from './criteria.js';
import { type Effect, severities } from './rule.js';

export interface Verdict {
  readonly criterion: CriterionId;
  readonly title: string;
  readonly level: Level;
  readonly findings: readonly Finding[];
  /** What only a reviewer can answer. */
  readonly questions: readonly string[];
}

const ORDER: readonly Level[] = ['fully', 'partially', 'does-not-meet'];

/** A criterion's level is the worst effect among its findings, and among those of the section that it rests on. */
export function verdictsOf(findings: readonly Finding[], spec: Spec, links: Links): Verdict[] {
  return criteria.map((criterion) => {
    const section = criterion.restsOn?.(links);
    const own = findings.filter(({ group, absent }) => group === criterion.id || (absent?.length === 1 && absent[0] === section));
    return {
      criterion: criterion.id,
      level: levelOf(own),
      findings: own,
      // Said when asked for: a check while somebody types shows neither.
      get title() {
        return criterion.title;
      },
      get questions() {
        return criterion.questions(spec, links);
      },
    };
  });
}

function levelOf(findings: readonly Finding[]): Level {
  const level = worst(findings.map((finding) => (finding.effect === 'advisory' ? 'fully' : finding.effect)));
  // The rubric joins size and label with “and” at its lowest level: a fault in one of them alone is partial.
  if (level === 'does-not-meet' && findings.some((finding) => finding.part)) {
    const faulty = new Set(findings.flatMap((finding) => (finding.effect === 'advisory' ? [] : (finding.part ?? []))));
    if (faulty.size < 2) return 'partially';
  }
  return level;
}

/** The two things that *Right-Sized and -Labeled* joins, each with the level of its own findings. Empty for other criteria. */
export function partsOf({
  criterion,
  findings,
}: Pick<Verdict, 'criterion' | 'findings'>): { part: 'size' | 'label'; level: Level }[] {
  if (criterion !== 'right-sized-and-labeled') return [];
  return (['size', 'label'] as const).map((part) => {
    const own = findings.filter((finding) => finding.part === part);
    return { part, level: worst(own.flatMap(({ effect }) => (effect === 'advisory' ? [] : effect))) };
  });
}

/** The worst of the ten; a file that is not read to its end cannot be endorsed as it is. */
export function overallOf(verdicts: readonly Pick<Verdict, 'level'>[], document: SpecDocument): Level {
  return document.complete && document.root ? worst(verdicts.map((verdict) => verdict.level)) : 'does-not-meet';
}

function worst(levels: readonly Level[]): Level {
  return ORDER[Math.max(0, ...levels.map((level) => ORDER.indexOf(level)))] ?? 'fully';
}

/** The findings that keep a criterion from *fully*, the gravest first. */
export function reasonsFor({ findings }: Pick<Verdict, 'findings'>): Finding[] {
  return findings.filter(lowers).sort((a, b) => EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect));
}

const EFFECTS: readonly Effect[] = ['does-not-meet', 'partially', 'advisory'];

function lowers({ effect }: Finding): boolean {
  return effect !== 'advisory';
}

/** The single next best thing to do. */
export interface Next {
  readonly finding: Finding;
  /** The criteria that its repair lifts, or helps to lift: those that rise the most for each repair first. */
  readonly lifts: readonly Lift[];
}

/** What it takes for a criterion to rise, and how far. */
export interface Lift {
  readonly criterion: CriterionId;
  readonly title: string;
  readonly from: Level;
  readonly to: Level;
  /** How many repairs that takes, the one in question among them. */
  readonly repairs: number;
}

/**
 * The finding whose repair lifts the most, or undefined where there is nothing to repair. Nothing is tried out, so asking
 * costs no more than counting.
 *
 * A criterion rises only when everything is repaired that keeps it where it is. So a repair lifts by the levels that the
 * criterion rises, divided by the repairs that this takes: one of three that keep *Resourced* from rising by one level lifts
 * by a third. A repair is what mends the findings of one rule at one place; a list of absent sections stands for all of them,
 * and lifts each of their criteria. Of two that lift as much, first comes the one that by itself lifts the whole, then the
 * one of the graver effect, then the one that is told more loudly, then the one that stands first in the file: a spec is
 * written from its beginning.
 *
 * A file that cannot be read comes before all that, and where all ten criteria are met, what is told most loudly.
 */
export function nextOf({ findings, verdicts, document }: Pick<Analysis, 'findings' | 'verdicts' | 'document'>): Next | undefined {
  const unread = findings.find((finding) => finding.rule === 'yaml-syntax');
  if (unread) return { finding: unread, lifts: [] };
  const lifts = liftsByRepair(verdicts);
  const now = overallOf(verdicts, document);
  const repairs = [...repairsOf(findings)].map(([key, finding]) => {
    const own = lifts.get(key) ?? [];
    const alone = new Map(own.filter((lift) => lift.repairs === 1).map((lift) => [lift.criterion, lift.to]));
    const left = () => verdicts.map(({ criterion, level }) => ({ level: alone.get(criterion) ?? level }));
    return {
      next: { finding, lifts: own.sort((a, b) => gainOf(b) - gainOf(a)) },
      gain: own.reduce((sum, lift) => sum + gainOf(lift), 0),
      whole: ORDER.indexOf(alone.size === 0 ? now : overallOf(left(), document)),
      effect: EFFECTS.indexOf(finding.effect),
      severity: severities.indexOf(finding.severity),
    };
  });
  repairs.sort((a, b) => b.gain - a.gain || a.whole - b.whole || a.effect - b.effect || a.severity - b.severity);
  return repairs[0]?.next;
}

/** What each repair lifts or helps to lift. */
function liftsByRepair(verdicts: readonly Verdict[]): Map<string, Lift[]> {
  const lifts = new Map<string, Lift[]>();
  for (const verdict of verdicts) {
    if (verdict.level === 'fully') continue;
    const { lift, repairs } = cheapestRise(verdict);
    for (const key of repairs) lifts.set(key, [...(lifts.get(key) ?? []), lift]);
  }
  return lifts;
}

/** The way up for a criterion that lifts it the most for each repair, and the repairs on that way. */
function cheapestRise({ criterion, title, level, findings }: Verdict): { lift: Lift; repairs: Iterable<string> } {
  const faults = findings.filter(lowers);
  const ways = [
    faults.filter((finding) => finding.effect === 'does-not-meet'),
    ...(['size', 'label'] as const).map((part) => faults.filter((finding) => finding.part === part)),
    faults,
  ].map((way) => {
    const repaired = new Set(way);
    const to = levelOf(faults.filter((finding) => !repaired.has(finding)));
    const repairs = repairsOf(way);
    return { lift: { criterion, title, from: level, to, repairs: repairs.size }, repairs: repairs.keys() };
  });
  return ways.reduce((best, way) => (gainOf(way.lift) > gainOf(best.lift) ? way : best));
}

/** The repairs, in the order of the text, each with the finding to show for it. */
function repairsOf(findings: readonly Finding[]): Map<string, Finding> {
  const repairs = new Map<string, Finding>();
  for (const each of findings) {
    const finding = each.toldBy ?? each;
    const key = `${finding.rule} ${finding.span.start} ${finding.span.end}`;
    if (!repairs.has(key)) repairs.set(key, finding);
  }
  return repairs;
}

/** Levels for each repair. */
function gainOf({ from, to, repairs }: Lift): number {
  return repairs === 0 ? 0 : (ORDER.indexOf(from) - ORDER.indexOf(to)) / repairs;
}
