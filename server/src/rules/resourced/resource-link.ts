import { t } from '@vscode/l10n';
import { placeOfItem } from '../../engine/coverage.js';
import { type Context, type Library, type Report, rule } from '../../engine/rule.js';
import { type Address, decoded, readAddress } from '../../spec/address.js';
import { replaceScalar } from '../../spec/edit.js';
import { nameOf, shorten } from '../../spec/links.js';
import type { Resource } from '../../spec/model.js';
import { isPlaceholder } from '../../spec/prose.js';
import { entryOf, isBlank } from '../../spec/tree.js';

export const resourceLink = rule({
  id: 'resource-link',
  group: 'resourced',
  effect: 'partially',
  fixes: ['review'],
  page: {
    asks: 'Each resource has a web address that begins with https://, or is a file of the library.',
    why: 'A resource that does not open is no resource. Whether the page behind a good address is still there, “mcspec” does not look up here.',
    repair: 'Copy the address from the browser. Put a file into the library’s folder, and write its path from there.',
    bad: `resources:
  - {id: S1, title: EdReports, url: www.edreports, kind: information, access: public, outcomes: [EO1]}
`,
    good: `resources:
  - {id: S1, title: EdReports, url: "https://www.edreports.org/", kind: information, access: public, outcomes: [EO1]}
`,
  },
  *check(context) {
    for (const resource of context.spec.resources) {
      if (resource.url) yield* checkAddress(context, resource);
      else yield* reportAbsence(context, resource);
    }
  },
});

function* reportAbsence({ document }: Context<unknown>, resource: Resource): Generator<Report> {
  const entry = entryOf(resource.node, 'url');
  // Something else than a text is told as such.
  if (!document.complete || (entry && !isBlank(entry.value))) return;
  yield {
    span: entry?.key.span ?? placeOfItem(resource),
    message: t('{0} does not say where it is.', nameOf(t('Resource'), resource, resource.title)),
    unwritten: true,
  };
}

function* checkAddress({ library, text }: Context<unknown>, resource: Resource): Generator<Report> {
  const { url } = resource;
  if (!url || isPlaceholder(url.value)) return;
  const address = readAddress(url.value);
  if (address.kind === 'web' || (address.kind === 'file' && !isMissing(library, address.path))) return;
  const mended = 'mended' in address ? address.mended : undefined;
  yield {
    span: url.span,
    message: complaintOf(address, nameOf(t('Resource'), resource, resource.title), shorten(url.value)),
    unwritten: address.kind === 'unfinished',
    fixes: () =>
      mended && url.node.kind === 'scalar'
        ? [{ title: t('Change to {0}', shorten(mended)), kind: 'review', edits: [replaceScalar(text, url.node, mended)] }]
        : [],
  };
}

function complaintOf({ kind }: Exclude<Address, { kind: 'web' }>, name: string, shown: string): string {
  switch (kind) {
    case 'unfinished':
      return t('{0} has only the beginning of a web address, “{1}”.', name, shown);
    case 'insecure':
      return t('{0} has an address with http://; use the one with https://.', name);
    case 'broken':
      return t('{0} has the address “{1}”; a web address begins with https:// and names a site.', name, shown);
    case 'outside':
      return t('{0} points out of the library, to “{1}”. Copy the file into the library.', name, shown);
    case 'words':
      return t('{0} has “{1}” for its address; a web address or the path of a file belongs here.', name, shown);
    case 'file':
      return t('{0} names a file that is not in the library: “{1}”.', name, shown);
  }
}

/** True only where the library was looked into. A page number behind `#` is no part of a file's name, unless the file has it. */
function isMissing(library: Library, path: string): boolean {
  const names = new Set([path, path.replace(/[?#].*$/, ''), decoded(path.replace(/[?#].*$/, ''))]);
  return [...names].every((name) => library.asset(name).state === 'missing');
}
