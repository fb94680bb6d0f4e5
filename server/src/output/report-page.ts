/** The endorsement report of a library as an editor shows it. */
import { countedStatuses } from '../engine/alignment-matrix.js';
import { reportOf } from '../review/report.js';
import type { Workspace } from '../workspace.js';
import { filesAround, pathBelow } from './library-files.js';
import { type ReportHtmlOptions, reportHtml } from './report-html.js';

// A page that follows every keystroke cannot tell all of more than these.
const IN_DETAIL = 200;

/**
 * The page for the library that a file belongs to: a microcredential, a review, or its `mcspec.yaml`. `linkTo` is asked for addresses.
 * Of a large library only the microcredential that the file is about is told in detail.
 * Undefined for a file that nobody knows, and for a library without microcredentials.
 */
export function reportPage(
  workspace: Workspace,
  uri: string,
  { linkTo }: Pick<ReportHtmlOptions, 'linkTo'> = {},
): string | undefined {
  const files = filesAround(workspace, uri);
  if (files.length === 0) return undefined;
  const root = workspace.rootOf(uri);
  const { library, catalogue, stacks } = workspace.settingsFor(uri);
  // What each has to do with the others is known once all of them are read.
  for (const file of files) workspace.summary(file);
  const specs = files.flatMap((file) => {
    const judged = workspace.judged(file);
    return judged ? [{ file: pathBelow(root, file), judged }] : [];
  });
  const reviews = filesAround(workspace, uri, 'review').flatMap((file) => {
    const said = workspace.reviews.said(file);
    return said ? [{ file: pathBelow(root, file), said }] : [];
  });
  // A page shows paths, and leads to addresses.
  const addresses = new Map(files.map((file) => [pathBelow(root, file), file]));
  const report = reportOf(specs, reviews, { library, catalogue, stacks, statuses: countedStatuses });
  const about = pathBelow(root, workspace.reviews.subject(uri) ?? uri);
  return reportHtml([report], {
    ...(linkTo && { linkTo: (path) => linkTo(addresses.get(path) ?? path) }),
    ...(files.length > IN_DETAIL && { inDetail: (path) => path === about }),
  });
}
