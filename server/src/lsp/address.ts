import { decoded } from '../spec/address.js';

/**
 * One spelling for one file. Editors differ in which characters of an address they escape and in how they write a
 * drive letter; without this, a file that is open and the same file on the disk would be two.
 */
export function canonical(uri: string): string {
  const match = /^file:(?:\/\/([^/?#]*))?(\/[^?#]*)$/i.exec(uri);
  if (!match) return uri;
  const [, host = '', path = ''] = match;
  const segments = path.split('/').map((segment) => encodeURIComponent(decoded(segment)));
  if (/^[A-Za-z]%3A$/.test(segments[1] ?? '')) segments[1] = segments[1]?.toLowerCase().replace('%3a', '%3A') ?? '';
  return `file://${host.toLowerCase()}${segments.join('/')}`;
}

/** True for a file below a folder, at any depth. */
export function isBelow(uri: string, folder: string): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The folder of a file, with a slash at its end; empty for an address without folders. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** The folders above a file, nearest first, each with a slash at its end. */
export function foldersAbove(uri: string): string[] {
  const root = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?\//i.exec(uri)?.[0];
  const folders: string[] = [];
  for (let folder = folderOf(uri); root && folder.length >= root.length; folder = folderOf(folder.slice(0, -1)))
    folders.push(folder);
  return folders;
}

export function schemeOf(uri: string): string {
  return uri.slice(0, uri.indexOf(':')).toLowerCase();
}
