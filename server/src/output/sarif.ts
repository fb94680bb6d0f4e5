/** The check as SARIF 2.1.0 (OASIS, 2020), which code scanning and other viewers read. */
import type { Finding } from '../engine/analyze.js';
import { rulePage } from '../engine/pages.js';
import { type Related, type Rule, type Severity, severityOf } from '../engine/rule.js';
import type { LineIndex } from '../spec/lines.js';
import type { Span } from '../spec/tree.js';
import { type Range, type Reporter, rangeOf, shownRange } from './result.js';
import { groupTitle } from './words.js';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

// Findings in `mcspec.yaml` have no rule of their own, and every result has to name one.
const SETTINGS = 'library-settings';

/** One log with one run. `rules` are all that were asked, with those of the structure. */
export function sarifReporter(rules: readonly Rule[], version: string): Reporter {
  const results: object[] = [];
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  const result = (
    path: string,
    lines: LineIndex,
    rule: string,
    { severity, message, span }: Pick<Finding, 'severity' | 'message' | 'span'>,
  ) => ({
    ruleId: rule,
    ruleIndex: indexes.get(rule) ?? rules.length,
    level: LEVELS[severity],
    message: { text: told(message) },
    locations: [location(path, lines, span)],
  });
  return {
    settings({ path, lines, problems }) {
      results.push(...problems.map((problem) => result(path, lines, SETTINGS, problem)));
      return '';
    },
    file({ path, lines, analysis }) {
      for (const finding of analysis.findings) {
        const related = finding.related.map((each, id) => ({
          id,
          message: { text: told(each.message) },
          ...relatedLocation(path, lines, each),
        }));
        results.push({ ...result(path, lines, finding.rule, finding), ...(related.length > 0 && { relatedLocations: related }) });
      }
      for (const { finding, reason } of analysis.suppressed) {
        results.push({
          ...result(path, lines, finding.rule, finding),
          suppressions: [{ kind: 'inSource', justification: reason }],
        });
      }
      return '';
    },
    end: () => `${JSON.stringify(log(rules, version, results), null, 2)}\n`,
  };
}

/** A message as every viewer can show it. Brackets before parentheses would be a link (SARIF 2.1.0, 3.11.6). */
function told(message: string): string {
  return message.replace(/\p{Cs}/gu, '\uFFFD').replace(/\](?=\()/g, '] ');
}

function log(rules: readonly Rule[], version: string, results: readonly object[]) {
  const driver = {
    name: 'mcspec',
    fullName: 'Microcredential Specs',
    // Code scanning wants a version of three numbers.
    semanticVersion: version,
    rules: [
      ...rules.map(descriptor),
      {
        id: SETTINGS,
        shortDescription: { text: 'The library’s other files, such as its settings, can be read and make sense.' },
        fullDescription: { text: 'What mcspec.yaml says holds for every microcredential of the library, and so do its slips.' },
        help: { text: 'Mend the line that is named. The message says what it may hold.' },
        defaultConfiguration: { level: 'error' },
      },
    ],
  };
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
}

function descriptor(rule: Rule) {
  const { id, group, effect, page } = rule;
  return {
    id,
    shortDescription: { text: page.asks },
    fullDescription: { text: page.why },
    help: { text: `${page.asks} ${page.why} ${page.repair}`, markdown: rulePage(rule) },
    defaultConfiguration: { level: LEVELS[rule.severity ?? severityOf[effect]] },
    properties: { tags: [groupTitle(group)], effect },
  };
}

function location(path: string, lines: LineIndex, span: Span) {
  return locationOf(path, rangeOf(lines, span));
}

function relatedLocation(path: string, lines: LineIndex, { span, elsewhere }: Related) {
  return elsewhere ? locationOf(elsewhere.file, shownRange(elsewhere)) : location(path, lines, span);
}

function locationOf(path: string, { start, end }: Range) {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path) },
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    },
  };
}

/** A path as a relative reference, or with `file:` if it starts at a root (RFC 3986, RFC 8089). */
function uriOf(path: string): string {
  const encoded = path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path.slice(0, 2)}${encoded.slice(encoded.indexOf('/'))}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
