/** Where in a file its author may be thinking of its alignment. */
import { shownOf } from '../engine/absences.js';
import type { Finding } from '../engine/analyze.js';
import { entryOf, type Span } from '../spec/tree.js';
import type { Workspace } from '../workspace.js';

/** True on the title, in the alignment, and at what is found in it. */
export function isAboutAlignment(workspace: Workspace, uri: string, span: Span): boolean {
  const root = workspace.document(uri)?.root;
  const entries = ['title', 'alignment'].flatMap((name) => entryOf(root, name) ?? []);
  return entries.some((entry) => meet(entry.span, span)) || findingsOnAlignment(workspace, uri, span).length > 0;
}

/** What is found in the alignment, of what is shown at a place. */
export function findingsOnAlignment(workspace: Workspace, uri: string, span: Span): Finding[] {
  return shownOf(workspace.analysis(uri)?.findings ?? []).filter(
    (finding) => finding.group === 'alignment' && meet(finding.span, span),
  );
}

function meet(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
