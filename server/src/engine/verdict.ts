/** From findings to the ten levels. */
import type { Links } from '../spec/links.js';
import type { Spec } from '../spec/model.js';
import type { SpecDocument } from '../spec/parse.js';
import type { Finding } from './analyze.js';
import { type CriterionId, criteria, type Level } from './criteria.js';

export interface Verdict {
  readonly criterion: CriterionId;
  readonly title: string;
  readonly level: Level;
  readonly findings: readonly Finding[];
  /** What only a reviewer can answer. */
  readonly questions: readonly string[];
}

const ORDER: readonly Level[] = ['fully', 'partially', 'does-not-meet'];

/** A criterion's level is the worst effect among its findings. */
export function verdictsOf(findings: readonly Finding[], spec: Spec, links: Links): Verdict[] {
  return criteria.map((criterion) => {
    const own = findings.filter((finding) => finding.group === criterion.id);
    return {
      criterion: criterion.id,
      title: criterion.title,
      level: levelOf(own),
      findings: own,
      questions: criterion.questions(spec, links),
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

/** The worst of the ten; a file that is not read to its end cannot be endorsed as it is. */
export function overallOf(verdicts: readonly Verdict[], document: SpecDocument): Level {
  return document.complete && document.root ? worst(verdicts.map((verdict) => verdict.level)) : 'does-not-meet';
}

function worst(levels: readonly Level[]): Level {
  return ORDER[Math.max(0, ...levels.map((level) => ORDER.indexOf(level)))] ?? 'fully';
}
