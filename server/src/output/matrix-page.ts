/** The picture of a library as an editor shows it. */
import { countedStatuses, type Matrix, matrixOf } from '../engine/alignment-matrix.js';
import type { Workspace } from '../workspace.js';
import { filesAround, pathBelow } from './library-files.js';
import { type MatrixHtmlOptions, matrixHtml } from './matrix-html.js';

/**
 * The page for the library that a file belongs to: a microcredential, or its `mcspec.yaml`, also where that has no microcredential
 * yet. `linkTo` is asked for addresses. Undefined for a file that nobody knows, and for one of another kind that stands alone.
 */
export function matrixPage(workspace: Workspace, uri: string, { linkTo }: MatrixHtmlOptions = {}): string | undefined {
  const files = filesAround(workspace, uri);
  if (files.length === 0 && workspace.kind(uri) !== 'library') return undefined;
  const root = workspace.rootOf(uri);
  // A page shows paths, and leads to addresses.
  const addresses = new Map(files.map((file) => [pathBelow(root, file), file]));
  return matrixHtml([matrixAround(workspace, uri, files)], {
    linkTo: (path) => linkTo?.(addresses.get(path) ?? path),
  });
}

function matrixAround(workspace: Workspace, uri: string, files: readonly string[]): Matrix {
  const { library, catalogue, stacks } = workspace.settingsFor(uri);
  const root = workspace.rootOf(uri);
  const aligned = files.flatMap((file) => {
    const summary = workspace.summary(file);
    return summary ? [{ file: pathBelow(root, file), summary: summary.alignment }] : [];
  });
  return matrixOf(aligned, { library, catalogue, stacks, statuses: countedStatuses });
}
