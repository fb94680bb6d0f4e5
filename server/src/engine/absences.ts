/** One absence is told once: a finding that lists absent sections speaks for those that tell of one of them each. */
import type { Finding } from './analyze.js';
import { atLeast } from './rule.js';

/** The findings, in their order, each with the one that speaks for it, if there is one. It has to speak as loudly. */
export function gatherAbsences(findings: readonly Finding[]): readonly Finding[] {
  const list = findings.find((finding) => (finding.absent?.length ?? 0) > 1);
  if (!list) return findings;
  const isListed = ({ absent, severity }: Finding) =>
    absent?.length === 1 && absent.every((name) => list.absent?.includes(name)) && atLeast(list.severity, severity);
  return findings.map((finding) => (isListed(finding) ? { ...finding, toldBy: list } : finding));
}

/** What a person is shown. The others count in the verdicts all the same. */
export function shownOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => !finding.toldBy);
}
