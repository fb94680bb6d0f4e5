/** Repairs in the words of the protocol. */
import { t } from '@vscode/l10n';
import { type CodeAction, type CodeActionContext, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import type { Finding } from '../engine/analyze.js';
import type { Fix } from '../engine/rule.js';
import type { SettingsProblem } from '../engine/settings.js';
import { findingsOnAlignment, isAboutAlignment } from '../features/about-alignment.js';
import { fixAll, fixedText, fixesAt } from '../features/fixes.js';
import { applyEdits, type Edit, overlap } from '../spec/edit.js';
import type { Span } from '../spec/tree.js';
import type { Workspace } from '../workspace.js';
import type { Asked } from './answer.js';
import { diagnosticOf, type Teller } from './diagnostics.js';
import { workspaceEditOf } from './edits.js';
import { commands, fixAllKind } from './protocol.js';
import { settingsEditOf } from './settings-edit.js';

interface Offered {
  readonly finding: Finding | SettingsProblem;
  readonly fix: Fix;
}

/** The repairs at a place, or those of the whole file, as the client asks for them. */
export function codeActions(
  workspace: Workspace,
  asked: Asked,
  span: Span,
  { only }: CodeActionContext,
  teller: Teller,
): CodeAction[] {
  if (!teller.client.codeActions) return [];
  const actions: CodeAction[] = [];
  if (!only || wants(only, CodeActionKind.QuickFix))
    actions.push(...quickFixes(workspace, offeredAt(workspace, asked.file, span), asked, teller));
  actions.push(...suggesting(workspace, asked, span, only, teller));
  if (only && wants(only, fixAllKind)) {
    const edits = safeEdits(workspace, asked.file);
    if (edits.length > 0) {
      actions.push({ title: t('Apply all safe repairs'), kind: fixAllKind, edit: workspaceEditOf(edits, asked, teller.client) });
    }
  }
  return actions;
}

/** A client that asks for `source` or `source.fixAll` means all kinds below it too. */
function wants(only: readonly string[], kind: string): boolean {
  return only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

function quickFixes(workspace: Workspace, offered: readonly Offered[], asked: Asked, teller: Teller): CodeAction[] {
  const answered = new Set<Offered['finding']>();
  return offered.flatMap(({ finding, fix }) => {
    const edit = editOfFix(fix, workspace, asked, teller);
    if (!edit) return [];
    const isPreferred = fix.kind === 'safe' && !answered.has(finding);
    answered.add(finding);
    return {
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(finding, asked, teller)],
      edit,
      ...(isPreferred && teller.client.preferred && { isPreferred }),
    };
  });
}

/** Undefined for a repair of settings that cannot be made here. */
export function editOfFix(fix: Fix, workspace: Workspace, asked: Asked, teller: Teller): WorkspaceEdit | undefined {
  return fix.settings
    ? settingsEditOf(fix.settings, workspace, asked.file, teller)
    : workspaceEditOf(fix.edits, asked, teller.client);
}

/** Shows the strategies that fit: a repair where something is found in the alignment, and else one more thing that can be done. */
function suggesting(
  workspace: Workspace,
  asked: Asked,
  span: Span,
  only: readonly string[] | undefined,
  teller: Teller,
): CodeAction[] {
  if (!teller.client.options.views || !isAboutAlignment(workspace, asked.file, span)) return [];
  const found = findingsOnAlignment(workspace, asked.file, span);
  const kind = found.length > 0 ? CodeActionKind.QuickFix : CodeActionKind.Empty;
  if (only && !wants(only, kind)) return [];
  const title = t('Suggest alignment for this microcredential');
  return [
    {
      title,
      kind,
      ...(found.length > 0 && { diagnostics: found.map((finding) => diagnosticOf(finding, asked, teller)) }),
      command: { title, command: commands.suggestAlignment, arguments: [asked.uri] },
    },
  ];
}

function offeredAt(workspace: Workspace, file: string, span: Span): Offered[] {
  if (workspace.kind(file) === 'microcredential') return fixesAt(workspace, file, span);
  return workspace
    .settingsProblems(file)
    .filter((problem) => problem.span.start <= span.end && span.start <= problem.span.end)
    .flatMap((finding) => finding.fixes().map((fix) => ({ finding, fix })));
}

function safeEdits(workspace: Workspace, file: string): readonly Edit[] {
  if (workspace.kind(file) !== 'microcredential') return settingsEdits(workspace.settingsProblems(file));
  const text = workspace.text(file) ?? '';
  const fixed = fixedText(workspace, file).text;
  const once = fixAll(workspace, file);
  if (applyEdits(text, once) === fixed) return once;
  // Some repairs made room for others, so only the difference between the two texts tells it all.
  return fixed === text ? [] : [difference(text, fixed)];
}

function settingsEdits(problems: readonly SettingsProblem[]): Edit[] {
  const edits: Edit[] = [];
  for (const problem of problems) {
    const fix = problem.fixes().find(({ kind }) => kind === 'safe');
    if (fix && !fix.edits.some((edit) => edits.some((other) => overlap(edit, other)))) edits.push(...fix.edits);
  }
  return edits;
}

/** One edit that makes the second text of the first, from the first line that differs to the last one. */
export function difference(before: string, after: string): Edit {
  const [old, next] = [before.split(/(?<=\n)/), after.split(/(?<=\n)/)];
  const shorter = Math.min(old.length, next.length);
  let top = 0;
  while (top < shorter && old[top] === next[top]) top++;
  let bottom = 0;
  while (bottom < shorter - top && old.at(-1 - bottom) === next.at(-1 - bottom)) bottom++;
  const start = old.slice(0, top).join('').length;
  const end = before.length - old.slice(old.length - bottom).join('').length;
  return { span: { start, end }, newText: next.slice(top, next.length - bottom).join('') };
}
