/** Documents that pages are about, and the places in them. */
import * as vscode from 'vscode';
import type { GoToPlaceArguments } from '../../server/src/lsp/protocol.js';

const LINES_OF_ITEM = 5;

/** Undefined for a file that is not there, or cannot be read. */
export async function documentAt(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

/** A place that somebody handed over, as far as the document reaches; undefined for what is none. */
export function positionIn(document: vscode.TextDocument, place: unknown): vscode.Position | undefined {
  const { line, character } = (place ?? {}) as Partial<GoToPlaceArguments[1]>;
  const isPlace = (each: number | undefined): each is number => Number.isInteger(each) && (each ?? -1) >= 0;
  return isPlace(line) && isPlace(character) ? document.validatePosition(new vscode.Position(line, character)) : undefined;
}

/** Brings what was written into sight where its document is shown, without leaving the page. */
export function revealIn(document: vscode.TextDocument, edit: vscode.WorkspaceEdit): void {
  const place = edit.get(document.uri)[0]?.range.start;
  if (!place) return;
  for (const editor of vscode.window.visibleTextEditors) {
    if (editor.document !== document) continue;
    const below = document.validateRange(new vscode.Range(place, place.translate(LINES_OF_ITEM)));
    editor.revealRange(below, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

/** Where a document is shown already; else the first group, since the page stands beside it. */
export function columnOf(document: vscode.TextDocument): vscode.ViewColumn {
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
  return editor?.viewColumn ?? vscode.ViewColumn.One;
}
