/** The shape of a file: its outline, folds and selections, what stands beside its lines, and its white space. */
import {
  type CodeLens,
  type Connection,
  FoldingRangeKind,
  type InlayHint,
  type Position,
  type Range,
  type SelectionRange,
  type SemanticTokensParams,
} from 'vscode-languageserver';
import { foldsOf } from '../features/fold.js';
import { format } from '../features/format.js';
import { hintsIn } from '../features/hints.js';
import { type Lens, lensesOf, lensText } from '../features/lens.js';
import { outlineOf } from '../features/outline.js';
import { selectionAt } from '../features/select.js';
import { tokensIn } from '../features/tokens.js';
import { indentTyped } from '../features/type-indent.js';
import type { Workspace } from '../workspace.js';
import { canonical } from './address.js';
import type { Answer, AnswerFreely, Asked } from './answer.js';
import { rangeOf } from './diagnostics.js';
import { textEditsOf } from './edits.js';
import { locationsOf } from './navigation.js';
import { commands, type ShowReferencesArguments } from './protocol.js';
import type { Session } from './session.js';
import { documentSymbolsOf } from './symbols.js';
import { semanticTokensOf } from './tokens.js';

export function serveShape(connection: Connection, answer: Answer, freely: AnswerFreely): void {
  connection.onDocumentSymbol(
    answer('Outlining', ({ workspace, teller }, asked) =>
      documentSymbolsOf(outlineOf(workspace, asked.file), asked, teller.client.nestedSymbols),
    ),
  );
  connection.onFoldingRanges(
    answer('Folding', ({ workspace, teller }, asked) =>
      foldsOf(workspace, asked.file, teller.client.foldLimit).map(({ kind, first, last }) => ({
        startLine: first,
        endLine: last,
        ...(kind !== 'part' && { kind: kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region }),
      })),
    ),
  );
  connection.onSelectionRanges(
    answer('Selecting', ({ workspace }, asked, { positions }) =>
      positions.flatMap((position) => selectionRangeOf(workspace, asked, position) ?? []),
    ),
  );
  connection.onCodeLens(
    answer('Placing lenses', ({ workspace }, asked) =>
      lensesOf(workspace, asked.file).map(
        ({ span, about }): CodeLens => ({
          range: rangeOf(asked.document, span),
          data: { uri: asked.uri, about } satisfies LensData,
        }),
      ),
    ),
  );
  // A lens has to come back, with or without something to say.
  const resolve = freely('Reading a lens', (session, lens: CodeLens) => resolvedLens(session, lens));
  connection.onCodeLensResolve(
    (lens, token) => resolve(lens, token) ?? { range: lens.range, command: { title: '', command: '' } },
  );
  connection.languages.inlayHint.on(
    answer('Hinting', ({ workspace, teller }, asked, { range }) => {
      const span = asked.span(range);
      return (
        span &&
        hintsIn(workspace, asked.file, span).map((hint): InlayHint => {
          const { offset, label, text, definition } = hint;
          const location = definition && locationsOf([{ uri: asked.file, span: definition }], teller)[0];
          return {
            position: asked.document.positionAt(offset),
            label: location ? [{ value: label, location, tooltip: text }] : label,
            ...(!location && { tooltip: text }),
            paddingLeft: true,
          };
        })
      );
    }),
  );
  const tokens = answer(
    'Telling words apart',
    ({ workspace }, asked, { range }: SemanticTokensParams & { readonly range?: Range }) => {
      const span = range ? asked.span(range) : { start: 0, end: asked.document.getText().length };
      return span && semanticTokensOf(tokensIn(workspace, asked.file, span), asked);
    },
  );
  connection.languages.semanticTokens.on((params, token) => tokens(params, token) ?? { data: [] });
  connection.languages.semanticTokens.onRange((params, token) => tokens(params, token) ?? { data: [] });
  connection.onDocumentFormatting(
    answer('Formatting', ({ workspace }, asked) => textEditsOf(format(workspace, asked.file), asked)),
  );
  connection.onDocumentRangeFormatting(
    answer('Formatting', ({ workspace }, asked, { range }) => {
      const span = asked.span(range);
      return span && textEditsOf(format(workspace, asked.file, span), asked);
    }),
  );
  connection.onDocumentOnTypeFormatting(
    answer('Indenting', ({ workspace }, asked, { position, ch }) => {
      const offset = asked.offset(position);
      return offset === undefined ? undefined : textEditsOf(indentTyped(workspace, asked.file, offset, ch), asked);
    }),
  );
}

function selectionRangeOf(workspace: Workspace, asked: Asked, position: Position): SelectionRange | undefined {
  const offset = asked.offset(position);
  if (offset === undefined) return undefined;
  let range: SelectionRange | undefined;
  for (const span of selectionAt(workspace, asked.file, offset).reverse())
    range = { range: rangeOf(asked.document, span), ...(range && { parent: range }) };
  return range;
}

/** What a lens remembers until it comes into view. */
interface LensData {
  readonly uri: string;
  readonly about: Lens['about'];
}

function resolvedLens({ workspace, teller }: Session, lens: CodeLens): CodeLens | undefined {
  const { uri, about } = lens.data as LensData;
  const file = canonical(uri);
  const said = lensText(workspace, file, about);
  const place = said && teller.place(file);
  if (!said || !place) return undefined;
  // In a lens, editors take a name between $( and ) for a picture.
  const title = said.title.replaceAll('$(', '$ (');
  if (!teller.client.options.lensCommands) return { ...lens, command: { title, command: '' } };
  if (about === 'file' && teller.client.options.views)
    return { ...lens, command: { title, command: commands.showScorecard, arguments: [place.uri] } };
  if (!said.links) return { ...lens, command: { title, command: about === 'file' ? SHOW_PROBLEMS : '' } };
  const position = place.document.positionAt(said.links.offset);
  const shown: ShowReferencesArguments = [place.uri, position, locationsOf(said.links.places, teller)];
  return { ...lens, command: { title, command: commands.showReferences, arguments: [...shown] } };
}

const SHOW_PROBLEMS = 'workbench.actions.view.problems';
