/** The repairs that are offered at a place, and those that can be made without asking. */
import { analyze, type Finding } from '../engine/analyze.js';
import { fixAll as fixAllIn, safeEdits } from '../engine/fix-all.js';
import type { Fix, FixKind } from '../engine/rule.js';
import type { Edit } from '../spec/edit.js';
import { parseSpec } from '../spec/parse.js';
import type { Span } from '../spec/tree.js';
import type { Workspace } from '../workspace.js';

export interface OfferedFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

const ORDER: readonly FixKind[] = ['safe', 'review', 'skeleton'];

/** The fixes of the findings that a span touches, its ends included: safe ones first, and as the rules rank them. */
export function fixesAt(workspace: Workspace, uri: string, span: Span): OfferedFix[] {
  const findings = workspace.analysis(uri)?.findings ?? [];
  return findings
    .filter((finding) => finding.span.start <= span.end && span.start <= finding.span.end)
    .flatMap((finding) => finding.fixes().map((fix) => ({ finding, fix })))
    .sort((a, b) => ORDER.indexOf(a.fix.kind) - ORDER.indexOf(b.fix.kind));
}

/** A repair as a page offers it: the finding's rule and place, and the repair's title. */
export interface NamedFix {
  readonly rule: string;
  readonly span: Span;
  readonly title: string;
}

/** Reads what somebody hands over as the name of a repair; undefined for what is none. */
export function readNamedFix(given: unknown): NamedFix | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { rule, span, title } = given as Partial<Record<keyof NamedFix, unknown>>;
  if (typeof rule !== 'string' || typeof title !== 'string' || typeof span !== 'object' || span === null) return undefined;
  const { start, end } = span as Partial<Record<keyof Span, unknown>>;
  return typeof start === 'number' && typeof end === 'number' ? { rule, span: { start, end }, title } : undefined;
}

/** The repair of that name, computed for the text as it is now; undefined where the text has moved on and has none such there. */
export function fixNamed(workspace: Workspace, uri: string, { rule, span, title }: NamedFix): OfferedFix | undefined {
  const { start, end } = span;
  for (const finding of workspace.analysis(uri)?.findings ?? []) {
    if (finding.rule !== rule || finding.span.start !== start || finding.span.end !== end) continue;
    const fix = finding.fixes().find((each) => each.title === title);
    if (fix) return { finding, fix };
  }
  return undefined;
}

/** The edits of all safe fixes that can be applied at once. */
export function fixAll(workspace: Workspace, uri: string): Edit[] {
  return safeEdits(workspace.analysis(uri)?.findings ?? []).edits;
}

/** The text after all safe fixes, also those that an earlier one makes room for; a file's settings and rules count. */
export function fixedText(
  workspace: Workspace,
  uri: string,
  text = workspace.text(uri) ?? '',
): { text: string; applied: number } {
  const options = { rules: workspace.rules, settings: workspace.settingsFor(uri), strict: workspace.isStrict };
  return fixAllIn(text, (next) => analyze(parseSpec(next), options));
}
