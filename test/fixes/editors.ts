/** What editors make of a repair that they are told in the words of the protocol. */
import type { SnippetTextEdit, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Fix } from '../../server/src/engine/rule.js';
import { readClient } from '../../server/src/lsp/client.js';
import { workspaceEditOf } from '../../server/src/lsp/edits.js';

const client = (documentChanges: boolean, snippetEditSupport: boolean) =>
  readClient({
    processId: null,
    rootUri: null,
    capabilities: { workspace: { workspaceEdit: { documentChanges, snippetEditSupport } } },
  });

const clients = { oldest: client(false, false), plain: client(true, false), 'with stops': client(true, true) };

/**
 * Complaints where an editor does not end up with the repaired text, or has no place to fill in where there should be one. At the
 * end of a text without a last line end, prompts have to do.
 */
export function editedLike(text: string, { edits, title }: Fix, repaired: string): string[] {
  const uri = 'file:///a.microcredential.yaml';
  const document = TextDocument.create(uri, '', 1, text);
  return Object.entries(clients).flatMap(([name, told]) => {
    const { changes, documentChanges } = workspaceEditOf(edits, { uri, document }, told);
    const [change] = documentChanges ?? [];
    const told1 = (change && 'edits' in change ? change.edits : changes?.[uri]) ?? [];
    const stops: number[] = [];
    const result = TextDocument.applyEdits(
      document,
      told1.map((edit) => ('snippet' in edit ? filled(document, edit, stops) : (edit as TextEdit))),
    );
    const wanted = edits.reduce((sum, { newText }) => sum + (newText.match(/TODO: /g)?.length ?? 0), 0);
    return [
      ...(result === repaired ? [] : [`${name}: the editor gets another text`]),
      ...(name === 'with stops' && edits.some((edit) => edit.snippet) && text.endsWith('\n') && stops.length < wanted
        ? [`${title}: a stop is lost`]
        : []),
      ...(new Set(stops).size < stops.length ? ['two stops have one number'] : []),
    ];
  });
}

/** As VS Code does it: a stop keeps its words, and further lines are indented like the line on which the snippet begins. */
function filled(document: TextDocument, { range, snippet }: SnippetTextEdit, stops: number[]): TextEdit {
  const line = document.getText({ start: { line: range.start.line, character: 0 }, end: range.start });
  const indentation = /^[ \t]*/.exec(line)?.[0] ?? '';
  const words = snippet.value.replace(/\\([\\$}])|\$\{(\d+):((?:\\[\s\S]|[^}\\])*)\}/g, (_, escaped, number, words) => {
    if (escaped !== undefined) return escaped;
    stops.push(Number(number));
    return String(words).replace(/\\([\\$}])/g, '$1');
  });
  return { range, newText: words.replace(/(\r?\n)(?=.)/g, `$1${indentation}`) };
}
