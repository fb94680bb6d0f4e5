/** A file of any kind as the features of its shape read it: what is written, and what may be written there. */
import { frameworkShape } from '../engine/framework-file.js';
import { libraryShape } from '../engine/library-shape.js';
import { reviewShape } from '../engine/review-shape.js';
import { specShape } from '../spec/parse.js';
import type { Shape } from '../spec/shape.js';
import type { Node } from '../spec/tree.js';
import type { Workspace } from '../workspace.js';

export interface Reading {
  readonly text: string;
  /** Undefined where nothing can be read. */
  readonly root: Node | undefined;
  readonly shape: Shape;
}

/** Undefined for a file that nobody knows. */
export function readingOf(workspace: Workspace, uri: string): Reading | undefined {
  const text = workspace.text(uri);
  if (text === undefined) return undefined;
  switch (workspace.kind(uri)) {
    case 'microcredential':
      return { text, root: workspace.document(uri)?.root, shape: specShape };
    case 'framework':
      return { text, root: workspace.tree(uri), shape: frameworkShape };
    case 'review':
      return { text, root: workspace.tree(uri), shape: reviewShape };
    default:
      return { text, root: workspace.tree(uri), shape: libraryShape };
  }
}
