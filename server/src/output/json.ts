/** The check as JSON, version 1: a promise to other programs (design.md). New keys may be added; none changes or goes. */
import type { Finding } from '../engine/analyze.js';
import { type Next, nextOf, reasonsFor, type Verdict } from '../engine/verdict.js';
import { type CheckedFile, type CheckedSettings, isJudged, type Reporter, rangeOf, shownRange, type Tally } from './result.js';

export function jsonReporter(): Reporter {
  let isFirst = true;
  const settings: object[] = [];
  // Written file by file, so that a library of any size never stands in memory at once.
  const next = (text: string): string => {
    const before = isFirst ? '{\n  "version": 1,\n  "files": [' : ',';
    isFirst = false;
    return before + text;
  };
  return {
    settings(read) {
      settings.push(settingsJson(read));
      return '';
    },
    file: (file) => next(`\n    ${indented(fileJson(file), '    ')}`),
    end(tally) {
      const close = isFirst ? `${next('')}]` : '\n  ]';
      return `${close},\n  "settings": ${indented(settings, '  ')},\n  "summary": ${indented(summaryJson(tally), '  ')}\n}\n`;
    },
  };
}

function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
}

function fileJson({ path, analysis, lines }: CheckedFile) {
  const { findings, suppressed, verdicts, overall, document } = analysis;
  return {
    path,
    id: document.spec.id?.value ?? null,
    complete: isJudged(analysis),
    findings: findings.map((finding) => findingJson(finding, { path, lines })),
    suppressed: suppressed.map(({ finding, reason }) => ({
      rule: finding.rule,
      message: finding.message,
      reason,
      range: rangeOf(lines, finding.span),
    })),
    verdicts: Object.fromEntries(verdicts.map((verdict) => [verdict.criterion, verdictJson(verdict)])),
    overall,
    next: nextJson(nextOf(analysis), lines),
  };
}

function findingJson(
  { rule, group, effect, severity, message, span, related, fixes }: Finding,
  { path, lines }: Pick<CheckedFile, 'path' | 'lines'>,
) {
  return {
    rule,
    criterion: group,
    effect,
    severity,
    message,
    range: rangeOf(lines, span),
    fixes: fixes().map((fix) => fix.title),
    related: related.map((each) => ({
      path: each.elsewhere?.file ?? path,
      range: each.elsewhere ? shownRange(each.elsewhere) : rangeOf(lines, each.span),
      message: each.message,
    })),
  };
}

function verdictJson(verdict: Verdict) {
  const { level, questions } = verdict;
  const reasons = reasonsFor(verdict).map(({ rule, effect, message }) => ({ rule, effect, message }));
  return { level, questions, reasons };
}

function nextJson(next: Next | undefined, lines: CheckedFile['lines']) {
  if (!next) return null;
  const { rule, group, message, span, fixes } = next.finding;
  const [fix] = fixes();
  return {
    rule,
    criterion: group,
    message,
    range: rangeOf(lines, span),
    fix: fix ? { title: fix.title, kind: fix.kind } : null,
    lifts: next.lifts.map(({ criterion, from, to, repairs }) => ({ criterion, from, to, repairs })),
  };
}

function settingsJson({ path, problems, lines }: CheckedSettings) {
  return {
    path,
    findings: problems.map(({ severity, message, span, fixes }) => ({
      severity,
      message,
      range: rangeOf(lines, span),
      fixes: fixes().map((fix) => fix.title),
    })),
  };
}

function summaryJson({ files, findings, levels, suppressed, fixable, repaired, settings }: Tally) {
  return { files, findings, levels, suppressed, fixable, repaired, settings };
}
