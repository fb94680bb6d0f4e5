/** The pages about one microcredential that say where it stands, and how its earner reads it. */
import { t } from '@vscode/l10n';
import { readPicture } from '../engine/picture.js';
import type { NamedFix } from '../features/fixes.js';
import { type BadgePicture, previewPage } from '../output/preview-page.js';
import { scorecardPage } from '../output/scorecard-page.js';
import { fileNameOf } from '../spec/address.js';
import { shorten } from '../spec/links.js';
import type { SpecDocument } from '../spec/parse.js';
import type { Span } from '../spec/tree.js';
import type { Workspace } from '../workspace.js';
import type { Asked } from './answer.js';
import { commandLink } from './command-link.js';
import * as protocol from './protocol.js';

export function scorecard(workspace: Workspace, asked: Asked): protocol.View | undefined {
  const { file, uri } = asked;
  const analysis = workspace.analysis(file);
  if (!analysis) return undefined;
  const title = titleOf(analysis.document, file);
  const reviews = workspace.reviews.of(file).flatMap((each) => {
    const read = workspace.reviews.read(each);
    return read ? [{ file: each, review: read.review }] : [];
  });
  const html = scorecardPage({
    title,
    analysis,
    reviews,
    links: {
      toPlace: placesIn(asked),
      toRepair: ({ rule, span }, fix) => {
        const named: NamedFix = { rule, span, title: fix.title };
        return commandLink(protocol.commands.repair, [uri, named] satisfies protocol.RepairArguments);
      },
      toRule: (rule) => commandLink(protocol.commands.openRule, [rule]),
      toReview: (review) => commandLink(protocol.commands.openSpec, [review]),
    },
  });
  return { title: t('Scorecard: {0}', shorten(title, 60)), html };
}

export function preview(workspace: Workspace, asked: Asked): protocol.View | undefined {
  const { file } = asked;
  const document = workspace.document(file);
  if (!document) return undefined;
  const title = titleOf(document, file);
  const picture = pictureOf(document, workspace, file);
  const html = previewPage({
    title,
    document,
    settings: workspace.settingsFor(file),
    picture: picture?.shown,
    toPlace: placesIn(asked),
  });
  return { title: t('Preview: {0}', shorten(title, 60)), html, ...(picture && { picture: picture.uri }) };
}

/** The title of a microcredential, or the name of its file. */
export function titleOf({ spec }: SpecDocument, file: string): string {
  return spec.title?.value.trim() || fileNameOf(file);
}

/** Links to where something begins; what stands there is not selected, or the next key would take its place. */
function placesIn({ uri, document }: Asked): (span: Span) => string {
  return ({ start }) =>
    commandLink(protocol.commands.goToPlace, [uri, document.positionAt(start)] satisfies protocol.GoToPlaceArguments);
}

/** The badge's picture, once it was read and is one. The client knows under which address its pages may show it. */
function pictureOf(
  { spec }: SpecDocument,
  workspace: Workspace,
  file: string,
): { readonly uri: string; readonly shown: BadgePicture } | undefined {
  const path = spec.badge?.image?.value.trim() ?? '';
  const uri = path === '' ? undefined : workspace.addressOf(file, path);
  const asset = uri === undefined ? undefined : workspace.assets.look(uri, file);
  if (uri === undefined || asset?.state !== 'found' || !readPicture(asset.bytes)) return undefined;
  const { picture, source } = protocol.addressMarks;
  return { uri, shown: { address: { markup: picture }, source: { markup: source }, version: sumOf(asset.bytes) } };
}

/** Differs for most pictures that differ: the Adler-32 checksum (RFC 1950). */
function sumOf(bytes: Uint8Array): string {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return (b * 65536 + a).toString(36);
}
