/** What a check tells of a microcredential, without the text and the trees: small enough to be kept of ten thousand. */
import { type AlignmentSummary, alignmentSummaryOf, unreadable } from '../engine/alignment-summary.js';
import type { Analysis, Finding } from '../engine/analyze.js';
import { type CriterionId, criterion, type Level } from '../engine/criteria.js';
import type { Effect } from '../engine/rule.js';
import { reasonsFor } from '../engine/verdict.js';
import { type LineIndex, lineIndex } from '../spec/lines.js';

export interface Judged extends AlignmentSummary {
  readonly version: string | undefined;
  /** False while nobody can say what the file holds: then its verdicts wait. */
  readonly isWhole: boolean;
  /** The ten, in their order. */
  readonly verdicts: readonly JudgedCriterion[];
  /** The worst of the ten levels. */
  readonly overall: Level;
  readonly silenced: readonly Silenced[];
}

export interface JudgedCriterion {
  readonly criterion: CriterionId;
  readonly level: Level;
  /** What keeps it from *fully*, the gravest first. */
  readonly findings: readonly Told[];
  /** How many findings advise only. */
  readonly advice: number;
  /** What only a reviewer can answer. */
  readonly questions: readonly string[];
}

export interface Told {
  readonly rule: string;
  readonly effect: Effect;
  readonly message: string;
  /** From 1. Undefined for what is absent. */
  readonly line: number | undefined;
}

/** A finding that the author has silenced, and why. */
export interface Silenced extends Told {
  /** Undefined for what belongs to none of the ten. */
  readonly criterion: CriterionId | undefined;
  readonly reason: string;
}

/** Of a file that cannot be opened. */
export const unread: Judged = {
  ...unreadable,
  version: undefined,
  isWhole: false,
  verdicts: [],
  overall: 'does-not-meet',
  silenced: [],
};

export function judgedOf({ document, verdicts, overall, suppressed }: Analysis): Judged {
  const lines = lineIndex(document.text);
  const isWhole = document.complete && document.root !== undefined;
  return {
    ...alignmentSummaryOf(document),
    version: isWhole ? document.spec.version?.value.trim() || undefined : undefined,
    isWhole,
    verdicts: verdicts.map((verdict) => {
      const reasons = reasonsFor(verdict);
      return {
        criterion: verdict.criterion,
        level: verdict.level,
        findings: reasons.map((finding) => toldOf(finding, lines)),
        advice: verdict.findings.length - reasons.length,
        questions: verdict.questions,
      };
    }),
    overall,
    silenced: suppressed.map(({ finding, reason }) => ({
      ...toldOf(finding, lines),
      criterion: criterion(finding.group)?.id,
      reason,
    })),
  };
}

function toldOf({ rule, effect, message, span, absent }: Finding, lines: LineIndex): Told {
  return { rule, effect, message, line: absent ? undefined : lines.position(span.start).line + 1 };
}

/** A microcredential and the file that holds it: a path or an address. */
export interface JudgedSpec {
  readonly file: string;
  readonly judged: Judged;
}
