/** Changes to a text in the words of the protocol. */
import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../spec/edit.js';
import { inSnippet, numberedOn } from '../spec/insert.js';
import type { Client } from './client.js';
import { type Place, rangeOf } from './diagnostics.js';

/** The change of one file; with stops to fill in where the edits have them and the client can show them. */
export function workspaceEditOf(edits: readonly Edit[], { uri, document }: Place, client: Client): WorkspaceEdit {
  if (!client.documentChanges) return { changes: { [uri]: edits.map((edit) => plainEdit(edit, document)) } };
  const stops = client.snippetEdits ? withStops(edits, document.getText()) : undefined;
  const changes: (TextEdit | SnippetTextEdit)[] = stops
    ? stops.map(({ span, newText, snippet }) =>
        snippet === undefined
          ? { range: rangeOf(document, span), newText }
          : { range: rangeOf(document, span), snippet: { kind: 'snippet', value: snippet } },
      )
    : edits.map((edit) => plainEdit(edit, document));
  return { documentChanges: [{ textDocument: { uri, version: document.version }, edits: changes }] };
}

/** The same as changes of one text, without stops. */
export function textEditsOf(edits: readonly Edit[], { document }: Place): TextEdit[] {
  return edits.map((edit) => plainEdit(edit, document));
}

function plainEdit({ span, newText }: Edit, document: Place['document']): TextEdit {
  return { range: rangeOf(document, span), newText };
}

/** The edits as an editor has to be told them for their stops to work, or undefined if there are none. */
function withStops(edits: readonly Edit[], text: string): Edit[] | undefined {
  if (!edits.some((edit) => edit.snippet !== undefined)) return undefined;
  // Editors number the stops of all edits together.
  const numbered = numberedOn(edits.flatMap(({ snippet }) => snippet ?? []));
  let next = 0;
  const adapted = edits.map((edit) =>
    edit.snippet === undefined ? edit : fromLineStart({ ...edit, snippet: numbered[next++] ?? edit.snippet }, text),
  );
  const collides = adapted.some((edit, index) => adapted.some((other, at) => at > index && collide(edit, other)));
  return collides ? undefined : adapted;
}

// VS Code indents the further lines of a snippet like the line that it starts on. Ours know their indentation, so they
// start at the next line, or where their own line does: there it adds nothing.
function fromLineStart(edit: Edit & { readonly snippet: string }, text: string): Edit {
  const { span, newText, snippet } = edit;
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const before = text.slice(start, span.start);
  if (!snippet.includes('\n') || !/^[ \t]/.test(before)) return edit;
  const end = /^\r?\n/.exec(newText)?.[0];
  if (end && span.start === span.end && text.startsWith(end, span.end)) {
    const next = span.end + end.length;
    const behind = (lines: string) => lines.slice(end.length) + end;
    return { span: { start: next, end: next }, newText: behind(newText), snippet: behind(snippet) };
  }
  return { span: { start, end: span.end }, newText: before + newText, snippet: inSnippet(before) + snippet };
}

/** True for edits of the same text, or that begin at the same place, where editors differ in which one comes first. */
function collide(a: Edit, b: Edit): boolean {
  return a.span.start === b.span.start || (a.span.start < b.span.end && b.span.start < a.span.end);
}
