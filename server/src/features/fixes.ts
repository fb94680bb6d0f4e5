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
