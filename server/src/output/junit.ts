/** The check as a JUnit report: each file a suite, each criterion a case that passes or fails. */
import type { Finding } from '../engine/analyze.js';
import { criteria } from '../engine/criteria.js';
import { atLeast, type Group, type Severity } from '../engine/rule.js';
import { type CheckedFile, type CheckedSettings, isJudged, placeOfSpan, type Reporter } from './result.js';
import { groupTitle, levelWords } from './words.js';

type Told = Pick<Finding, 'severity' | 'message' | 'span'> & Partial<Pick<Finding, 'rule'>>;

/** A case fails by a finding at or above `failOn`; the other findings stand in its output. */
export function junitReporter(failOn: Severity | 'never'): Reporter {
  let isFirst = true;
  const next = (suite: string): string => {
    const head = isFirst ? '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="mcspec">\n' : '';
    isFirst = false;
    return head + suite;
  };
  return {
    settings: (settings) => next(suiteOf(settings, [{ name: 'Library settings', told: settings.problems }], failOn)),
    file: (file) => next(suiteOf(file, casesOf(file), failOn)),
    end: () => `${next('')}</testsuites>\n`,
  };
}

interface Case {
  readonly name: string;
  readonly told: readonly Told[];
}

function casesOf({ analysis }: CheckedFile): Case[] {
  const groups: Group[] = [...criteria.map((criterion) => criterion.id), 'alignment', 'structure', 'copyedit'];
  return groups.map((group) => {
    const level = isJudged(analysis) ? analysis.verdicts.find((verdict) => verdict.criterion === group)?.level : undefined;
    return {
      name: level === undefined ? groupTitle(group) : `${groupTitle(group)}: ${levelWords[level]}`,
      told: analysis.findings.filter((finding) => finding.group === group),
    };
  });
}

function suiteOf(
  { path, lines }: Pick<CheckedSettings, 'path' | 'lines'>,
  cases: readonly Case[],
  failOn: Severity | 'never',
): string {
  const isFailure = (told: Told) => failOn !== 'never' && atLeast(told.severity, failOn);
  const sentence = ({ severity, message, span, rule }: Told) =>
    `${path}:${placeOfSpan(lines, span)} ${severity}: ${message}${rule ? ` [${rule}]` : ''}`;
  const failed = cases.filter((each) => each.told.some(isFailure)).length;
  const rows = cases.map(({ name, told }) => {
    const failures = told.filter(isFailure);
    const others = told.filter((each) => !isFailure(each));
    const first = failures[0];
    const inner = [
      ...(first
        ? [
            `<failure message="${xml(first.message)}" type="${first.severity}">${xml(failures.map(sentence).join('\n'))}</failure>`,
          ]
        : []),
      ...(others.length > 0 ? [`<system-out>${xml(others.map(sentence).join('\n'))}</system-out>`] : []),
    ];
    const open = `    <testcase name="${xml(name)}" classname="${xml(path)}"`;
    return inner.length === 0 ? `${open}/>\n` : `${open}>${inner.join('')}</testcase>\n`;
  });
  return `  <testsuite name="${xml(path)}" tests="${cases.length}" failures="${failed}" errors="0" skipped="0">\n${rows.join('')}  </testsuite>\n`;
}

// XML 1.0 (section 2.2) has no way to write most control characters, nor half a surrogate pair.
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;
const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function xml(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"]/g, (sign) => NAMES[sign] ?? sign);
}
