/** Files that an author begins from the editor: the server says what stands in them, and the client makes them. */
import type { Connection } from 'vscode-languageserver';
import { newSpecIn, templatesFor } from '../features/new-spec-file.js';
import { newReview } from '../output/new-review.js';
import { lineIndex } from '../spec/lines.js';
import { canonical } from './address.js';
import type { AnswerFreely } from './answer.js';
import * as protocol from './protocol.js';

export function serveNewFiles(connection: Connection, freely: AnswerFreely): void {
  connection.onRequest<protocol.NewFileResult, never>(
    protocol.newReview,
    freely('Beginning a review', async (session, params: protocol.NewReviewParams): Promise<protocol.NewFileResult> => {
      const file = canonical(params.textDocument.uri);
      await session.known(file);
      const begun = newReview(session.workspace, file, String(params.reviewer));
      if (!begun) return null;
      return 'text' in begun ? { ...begun, at: placeIn(begun.text, begun.at) } : begun;
    }),
  );
  connection.onRequest(
    protocol.newSpecChoices,
    freely('Asking what a microcredential may be', async (session, { folder }: protocol.NewSpecChoicesParams) => {
      const within = folderIn(folder);
      if (within !== undefined) await session.known(`${within}${ANY}`);
      const { workspace } = session;
      return {
        stacks: workspace.settingsFor(`${within ?? ''}${ANY}`).stacks,
        templates: within === undefined ? [] : templatesFor(workspace, within),
      } satisfies protocol.NewSpecChoices;
    }),
  );
  connection.onRequest<protocol.NewFileResult, never>(
    protocol.newSpec,
    freely('Beginning a microcredential', async (session, { folder, title, stack, template }: protocol.NewSpecParams) => {
      const within = folderIn(folder);
      if (within !== undefined) await session.known(`${within}${ANY}`);
      return newSpecIn(session.workspace, within, { title: String(title), stack, template });
    }),
  );
}

// Settings apply to files, and a file of this name may be in any folder.
const ANY = 'x.microcredential.yaml';

/** The address of a folder, with a slash at its end. */
function folderIn(folder: string | null): string | undefined {
  return folder === null ? undefined : `${canonical(folder).replace(/\/+$/, '')}/`;
}

function placeIn(text: string, offset: number): protocol.Place {
  const { line, column } = lineIndex(text).position(offset);
  return { line, character: column };
}
