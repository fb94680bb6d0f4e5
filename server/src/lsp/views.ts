/** Pages about a file that a client shows beside it, and what is chosen there. */
import { t } from '@vscode/l10n';
import type { Connection, WorkspaceEdit } from 'vscode-languageserver';
import { type AlignmentChange, align, obstacleTo, readChange } from '../engine/align.js';
import { alignmentChoices } from '../engine/alignment-choices.js';
import { fixNamed, readNamedFix } from '../features/fixes.js';
import { alignmentPage } from '../output/alignment-page.js';
import { matrixPage } from '../output/matrix-page.js';
import { reportPage } from '../output/report-page.js';
import type { Edit } from '../spec/edit.js';
import { shorten } from '../spec/links.js';
import type { Workspace } from '../workspace.js';
import { editOfFix } from './actions.js';
import type { Answer, Asked } from './answer.js';
import { commandLink } from './command-link.js';
import { workspaceEditOf } from './edits.js';
import * as protocol from './protocol.js';
import { preview, scorecard, titleOf } from './spec-pages.js';

/** One line for each kind of page. Undefined for a file of which there is none. */
const views: Readonly<Record<protocol.ViewKind, (workspace: Workspace, asked: Asked) => protocol.View | undefined>> = {
  suggestions,
  matrix,
  scorecard,
  preview,
  report,
};

export function serveViews(connection: Connection, answer: Answer): void {
  connection.onRequest(
    protocol.view,
    answer('Showing a page', ({ workspace }, asked, { kind }: protocol.ViewParams) =>
      Object.hasOwn(views, kind) ? views[kind](workspace, asked) : undefined,
    ),
  );
  connection.onRequest(
    protocol.align,
    answer(
      'Aligning',
      ({ workspace, teller }, asked, params: protocol.AlignParams): protocol.AlignResult<WorkspaceEdit> | undefined => {
        const document = workspace.document(asked.file);
        const change = readChange(params.change);
        if (!document || !change) return undefined;
        const edits = align(document, workspace.settingsFor(asked.file).catalogue, change);
        if (edits.length === 0) return undefined;
        return { edit: workspaceEditOf(edits, asked, teller.client), fillIn: hasStops(edits) };
      },
    ),
  );
  connection.onRequest(
    protocol.repair,
    answer(
      'Repairing from a page',
      ({ workspace, teller }, asked, params: protocol.RepairParams): protocol.AlignResult<WorkspaceEdit> | undefined => {
        const named = readNamedFix(params.fix);
        const found = named && fixNamed(workspace, asked.file, named);
        const edit = found && editOfFix(found.fix, workspace, asked, teller);
        return edit && { edit, fillIn: hasStops(found.fix.edits) };
      },
    ),
  );
}

/** True for a change that leaves a place for the author to fill in. */
function hasStops(edits: readonly Edit[]): boolean {
  return edits.some(({ snippet }) => snippet !== undefined);
}

function suggestions(workspace: Workspace, { file, uri }: Asked): protocol.View | undefined {
  const document = workspace.document(file);
  if (!document) return undefined;
  const { spec } = document;
  const { catalogue } = workspace.settingsFor(file);
  const title = titleOf(document, file);
  const html = alignmentPage({
    title,
    frameworks: catalogue.frameworks,
    choices: alignmentChoices({ spec, library: { catalogue } }),
    obstacle: obstacleTo(document),
    addressOf: (change: AlignmentChange) => commandLink(protocol.commands.align, [uri, change] satisfies protocol.AlignArguments),
  });
  return { title: t('Alignment: {0}', shorten(title, 60)), html };
}

function matrix(workspace: Workspace, { file }: Asked): protocol.View | undefined {
  const html = matrixPage(workspace, file, { linkTo: (address) => commandLink(protocol.commands.openSpec, [address]) });
  const { library } = workspace.settingsFor(file);
  return html === undefined
    ? undefined
    : { title: library ? t('What “{0}” covers', shorten(library, 40)) : t('What the library covers'), html };
}

function report(workspace: Workspace, { file }: Asked): protocol.View | undefined {
  const html = reportPage(workspace, file, { linkTo: (address) => commandLink(protocol.commands.openSpec, [address]) });
  return html === undefined ? undefined : { title: t('Endorsement report'), html };
}
