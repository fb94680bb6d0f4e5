/** One check of one microcredential: structure, rules, suppressions, verdicts. */
import { t } from '@vscode/l10n';
import { applyEdits } from '../spec/edit.js';
import { linksOf } from '../spec/links.js';
import { parseSpec, type SpecDocument } from '../spec/parse.js';
import { rememberingFor } from '../spec/remember.js';
import type { Span } from '../spec/tree.js';
import { gatherAbsences } from './absences.js';
import {
  type Context,
  type Effect,
  type Fix,
  type FixKind,
  type Group,
  type Library,
  nowhere,
  type Related,
  type Report,
  type Rule,
  type Severity,
  type Surroundings,
  severityOf,
} from './rule.js';
import { defaultSettings, type Settings } from './settings.js';
import { structureRules } from './structure.js';
import { applySuppressions, type Suppressed } from './suppress.js';
import { overallOf, type Verdict, verdictsOf } from './verdict.js';

export interface Finding {
  readonly rule: string;
  readonly group: Group;
  readonly part?: 'size' | 'label';
  readonly effect: Effect;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly related: readonly Related[];
  /** The sections whose absence it tells. */
  readonly absent?: readonly string[];
  /** The finding that tells the same in a list of several. This one counts, and is not shown beside it. */
  readonly toldBy?: Finding;
  /** The kinds of repairs that its rule has at all; undefined where anything may come. */
  readonly fixKinds?: readonly FixKind[];
  /** The repairs, best first. Computed at each call from the text that was checked. */
  readonly fixes: () => readonly Fix[];
}

export interface Analysis {
  readonly document: SpecDocument;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly verdicts: readonly Verdict[];
  readonly overall: Verdict['level'];
}

export interface AnalyzeOptions {
  readonly rules: readonly Rule[];
  readonly settings: Settings;
  readonly around?: Surroundings;
  /** Without the softer look at drafts. */
  readonly strict?: boolean;
}

/** Checks a microcredential. Never throws: a rule that does is reported in its place and stops no other. */
export function analyze(document: SpecDocument, { rules, settings, around = nowhere, strict = false }: AnalyzeOptions): Analysis {
  const links = linksOf(document.spec);
  const { stacks, levels, catalogue, terms, issuer, dictionary } = settings;
  const library: Library = {
    ...around,
    stacks,
    levels,
    catalogue,
    terms,
    issuer,
    dictionary,
    isKnown: settings !== defaultSettings,
  };
  const isDraft = !strict && (document.spec.status?.value ?? 'draft') === 'draft';
  const found: Finding[] = [];
  const once = onceFor(document);
  for (const rule of [...structureRules, ...rules]) {
    const configured = settings.rules.get(rule.id);
    if (configured?.severity === 'off') continue;
    // Of a file that is not read to its end nobody can say what is absent, nor where a text was meant to end.
    if (!document.complete && (rule.claimsAbsence || rule.group === 'copyedit')) continue;
    const options = { ...defaultsOf(rule), ...configured?.options };
    try {
      for (const report of rule.check({ document, text: document.text, spec: document.spec, links, options, library, once })) {
        found.push(finding(rule, report, configured?.severity, isDraft, document));
      }
    } catch (error) {
      found.push(broken(rule, error));
    }
  }
  found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const { findings: left, suppressed } = applySuppressions(document, found, [...structureRules, ...rules]);
  const findings = gatherAbsences(left);
  const verdicts = verdictsOf(findings, document.spec, links);
  return { document, findings, suppressed, verdicts, overall: overallOf(verdicts, document) };
}

/** Each function is called once, and its answer kept for as long as the check runs. */
function onceFor(document: SpecDocument): Context<unknown>['once'] {
  const answers = new Map<unknown, unknown>();
  return <T>(make: (document: SpecDocument) => T) => {
    if (!answers.has(make)) answers.set(make, make(document));
    return answers.get(make) as T;
  };
}

const defaultsOf = rememberingFor((rule: Rule) =>
  Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default])),
);

function finding(
  rule: Rule,
  report: Report,
  configured: Severity | undefined,
  isDraft: boolean,
  document: SpecDocument,
): Finding {
  const effect = report.effect ?? rule.effect;
  const usual =
    configured ??
    report.severity ??
    (report.effect ? severityOf[report.effect] : undefined) ??
    rule.severity ??
    severityOf[effect];
  const soft = isDraft && report.unwritten && (usual === 'error' || usual === 'warning');
  const { length } = document.text;
  let computed: readonly Fix[] | undefined;
  return {
    rule: rule.id,
    group: rule.group,
    ...(rule.part && { part: rule.part }),
    effect,
    severity: soft ? 'information' : usual,
    message: report.message,
    span: { start: Math.min(report.span.start, length), end: Math.min(Math.max(report.span.end, report.span.start), length) },
    related: report.related ?? [],
    fixKinds: rule.fixes,
    ...(report.absent && { absent: report.absent }),
    fixes: () => {
      try {
        computed ??= offered(report.fixes?.() ?? [], document);
      } catch {
        computed = [];
      }
      return computed;
    },
  };
}

/** A text that takes long to read is not read again for each repair of what is torn in it. */
const LONG = 200_000;

/**
 * Where the text is not read as it was meant, a change may land in the wrong place: none is safe, and none is offered that
 * would leave it harder to read.
 */
function offered(fixes: readonly Fix[], document: SpecDocument): readonly Fix[] {
  const torn = document.problems.find((problem) => problem.damage === 'lost');
  if (!torn) return fixes;
  return fixes.flatMap((fix): Fix[] => {
    const isBefore = fix.edits.every(({ span }) => span.end < torn.span.start);
    if (!isBefore && (document.text.length > LONG || !readsAsWell(document, fix))) return [];
    return [fix.kind === 'safe' ? { ...fix, kind: 'review' } : fix];
  });
}

function readsAsWell({ text, problems, complete }: SpecDocument, { edits }: Fix): boolean {
  const after = parseSpec(applyEdits(text, edits));
  return after.problems.length <= problems.length && (after.complete || !complete);
}

function broken(rule: Rule, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    rule: rule.id,
    group: 'structure',
    effect: 'advisory',
    severity: 'warning',
    message: t('The check “{0}” stopped on this file, and its answer is not known. The other checks ran. ({1})', rule.id, reason),
    span: { start: 0, end: 0 },
    related: [],
    fixes: () => [],
  };
}
