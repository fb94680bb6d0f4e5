/** Where in a file its author may be thinking of its alignment. */
import type { Finding } from '../engine/analyze.js';
import { entryOf, type Span } from '../spec/tree.js';
import type { Workspace } from '../workspace.js';

/** True on the title, in the alignment, and at what is found in it. */
export function isAboutAlignment(workspace: Workspace, uri: string, span: Span): boolean {
  const root = workspace.document(uri)?.root;
  const entries = ['title', 'alignment'].flatMap((name) => entryOf(root, name) ?? []);
  return entries.some((entry) => meet(entry.span, span)) || findingsOnAlignment(workspace, uri, span).length > 0;
}

/** The findings at a place that are about the alignment; one that tells of several absent sections, if it is among them. */
export function findingsOnAlignment(workspace: Workspace, uri: string, span: Span): Finding[] {
  const findings = workspace.analysis(uri)?.findings ?? [];
  const shown = findings.flatMap((finding) => (finding.group === 'alignment' ? [finding.toldBy ?? finding] : []));
  return [...new Set(shown)].filter((finding) => meet(finding.span, span));
}

function meet(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
