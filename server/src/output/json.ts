/** The check as JSON, version 1: a promise to other programs (design.md). New keys may be added; none changes or goes. */
import type { Finding } from '../engine/analyze.js';
import { type CheckedFile, type CheckedSettings, isJudged, type Reporter, rangeOf, type Tally } from './result.js';

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
    findings: findings.map((finding) => findingJson(finding, lines)),
    suppressed: suppressed.map(({ finding, reason }) => ({
      rule: finding.rule,
      message: finding.message,
      reason,
      range: rangeOf(lines, finding.span),
    })),
    verdicts: Object.fromEntries(verdicts.map(({ criterion, level, questions }) => [criterion, { level, questions }])),
    overall,
  };
}

function findingJson({ rule, group, effect, severity, message, span, fixes }: Finding, lines: CheckedFile['lines']) {
  return {
    rule,
    criterion: group,
    effect,
    severity,
    message,
    range: rangeOf(lines, span),
    fixes: fixes().map((fix) => fix.title),
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
