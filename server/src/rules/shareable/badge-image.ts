import { t } from '@vscode/l10n';
import { orderAt } from '../../engine/coverage.js';
import { readPicture } from '../../engine/picture.js';
import { type Context, type Report, rule } from '../../engine/rule.js';
import { isAbsent } from '../../engine/sections.js';
import { withinLibrary } from '../../spec/address.js';
import { insertEntry, replaceScalar } from '../../spec/edit.js';
import { shorten } from '../../spec/links.js';
import type { Badge, Field } from '../../spec/model.js';
import { isPlaceholder } from '../../spec/prose.js';
import { entryOf } from '../../spec/tree.js';

export const badgeImage = rule({
  id: 'badge-image',
  group: 'shareable',
  effect: 'partially',
  claimsAbsence: true,
  fixes: ['safe', 'skeleton'],
  page: {
    asks: 'The badge has a picture, which is a PNG or SVG file of the library, and a caption that says what it shows.',
    why: 'The picture is what earners put on a page. Open Badges require one, and people who cannot see it need the caption.',
    repair: 'Put the picture into the library, name it by its path from the library’s folder, and describe it in one sentence.',
    bad: `badge:
  image: badges/data.jpg
  caption: A chart in a circle
`,
    good: `badge:
  image: badges/data.svg
  caption: A chart in a circle
`,
  },
  *check(context) {
    const { document, spec } = context;
    const { badge } = spec;
    if (!badge || isAbsent(document, 'badge') || badge.entry.value.kind !== 'map') return;
    const { image } = badge;
    if (!image) {
      if (isWritten(badge, 'image')) return;
      yield {
        ...placed(context, badge, 'image', {
          title: t('Add a picture'),
          todo: t('a PNG or SVG file, such as badges/{0}.svg', fileName(context)),
        }),
        message: t('The badge has no picture.'),
        effect: 'does-not-meet',
      };
      return;
    }
    if (isPlaceholder(image.value)) return;
    const report = checkImage(context, image);
    if (report) yield { span: image.span, ...report };
    if (!badge.caption && !isWritten(badge, 'caption')) {
      yield {
        ...placed(context, badge, 'caption', {
          title: t('Add a caption'),
          todo: t('what the picture shows, in one sentence'),
        }),
        message: t('The badge’s picture has no caption for people who cannot see it.'),
      };
    }
  },
});

/** Whatever else stands there is told as a wrong type. */
function isWritten({ entry }: Badge, name: string): boolean {
  const own = entryOf(entry.value, name);
  return own !== undefined && own.value.kind !== 'scalar';
}

function placed({ text }: Context<unknown>, badge: Badge, name: string, { title, todo }: { title: string; todo: string }) {
  const own = entryOf(badge.entry.value, name);
  return {
    span: own?.key.span ?? badge.entry.key.span,
    unwritten: true,
    fixes: () => {
      const map = badge.entry.value;
      if (map.kind !== 'map') return [];
      return [{ title, kind: 'skeleton' as const, edits: [insertEntry(text, map, name, { todo }, orderAt(['badge']))] }];
    },
  };
}

function fileName({ spec }: Context<unknown>): string {
  return spec.id && /^[a-z0-9-]+$/.test(spec.id.value) ? spec.id.value : 'badge';
}

function checkImage({ library, text }: Context<unknown>, image: Field<string>): Omit<Report, 'span'> | undefined {
  const written = image.value.trim();
  // What the network holds is looked at only by an explicit command.
  if (/^(?:https?|data):/i.test(written)) return undefined;
  const shown = shorten(written, 60);
  if (/^(?:[a-z][a-z0-9+.-]*:|[\\/])/i.test(written)) {
    return { message: t('“{0}” is not a path inside the library. Write it from the library’s folder: badges/name.svg.', shown) };
  }
  if (written.includes('\\')) {
    const path = written.replaceAll('\\', '/');
    const { node } = image;
    return {
      message: t('“{0}” works on Windows only. Write / in the place of \\.', shown),
      fixes: () =>
        node.kind === 'scalar'
          ? [{ title: t('Change to {0}', path), kind: 'safe', edits: [replaceScalar(text, node, path)] }]
          : [],
    };
  }
  const path = withinLibrary(written);
  if (path === undefined)
    return { message: t('“{0}” lies outside of the library. A badge can carry only what is in it.', shown) };
  const asset = library.asset(path);
  if (asset.state === 'missing' && !library.isKnown) {
    // A copy that travels alone, to a colleague or a reviewer, leaves its pictures at home.
    return { message: t('There is no file “{0}” beside this microcredential.', shown), effect: 'advisory' };
  }
  if (asset.state === 'missing') {
    return { message: t('There is no file “{0}” in the library.', shown), effect: 'does-not-meet' };
  }
  const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase();
  const expected = ending === 'png' || ending === 'svg' ? ending : undefined;
  if (asset.state === 'found') {
    const picture = readPicture(asset.bytes);
    if (!picture) {
      return {
        message:
          asset.bytes.length === 0
            ? t('The file “{0}” is empty.', shown)
            : t('The file “{0}” cannot be read as a PNG or SVG picture.', shown),
      };
    }
    if (picture.kind === expected) return undefined;
    const { kind } = picture;
    return { message: t('The file “{0}” holds {1}; its name should end in .{2}.', shown, kind.toUpperCase(), kind) };
  }
  return expected ? undefined : { message: t('“{0}” is not a PNG or SVG file. Badge platforms take no others.', shown) };
}
