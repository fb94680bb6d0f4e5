/** Where something is: a page of the web, or a file of the library. */

export type Address =
  | { readonly kind: 'web' }
  /** With http in the place of https. */
  | { readonly kind: 'insecure'; readonly mended: string }
  /** The beginning of a web address, with nothing behind it. */
  | { readonly kind: 'unfinished' }
  /** Meant as a web address. `mended` is what it probably should read. */
  | { readonly kind: 'broken'; readonly mended?: string }
  /** By its path from the library's root, with slashes. */
  | { readonly kind: 'file'; readonly path: string }
  /** A path that leads out of the library. */
  | { readonly kind: 'outside' }
  /** Neither: `ask at the district office`. */
  | { readonly kind: 'words' };

// The domains under which schools, states and their partners publish. A file's ending is not among them.
const DOMAIN = /^(?:[\p{L}\p{N}_-]+\.)+(?:com|org|net|edu|gov|mil|int|info|us|uk|ca|au|nz|ie|eu|de|fr|es|io|co)(?=[:/?#]|$)/iu;

/** Reads what stands where an address belongs. Never empty. */
export function readAddress(written: string): Address {
  const text = written.trim();
  if (/^https?:\/*$/i.test(text)) return { kind: 'unfinished' };
  if (isWebAddress(text)) return { kind: 'web' };
  const rest = /^h[htps]{2,5}(?:[:;.]?[\\/]{1,3}|[:;]+)\s*(.*)$/i.exec(text)?.[1];
  if (rest !== undefined) {
    const mended = `https://${rest}`;
    if (/^http:\/\//i.test(text) && isWebAddress(mended)) return { kind: 'insecure', mended };
    return broken(mended);
  }
  if (/^(?:www\.|\/\/)/i.test(text) || DOMAIN.test(text)) return broken(`https://${text.replace(/^\/+/, '')}`);
  if (/^[a-z][a-z0-9+.-]+:(?!\s)/i.test(text) || /^\S+@\S+\.\S+$/.test(text)) return { kind: 'broken' };
  if (/^(?:[a-z]:|[\\/~])/i.test(text)) return { kind: 'outside' };
  const path = walked(text.split(/[\\/]+/));
  if (path === undefined) return { kind: 'outside' };
  return /\s/.test(text) && !/[\\/]|\.[\p{L}\p{N}]{1,5}$/u.test(text) ? { kind: 'words' } : { kind: 'file', path };
}

function broken(mended: string): Address {
  return isWebAddress(mended) ? { kind: 'broken', mended } : { kind: 'broken' };
}

/** True for `https://`, a name with a dot in it, and whatever follows without white space. */
export function isWebAddress(text: string): boolean {
  const host = /^https:\/\/([^\s/?#:]+)(?::\d{1,5})?(?:[/?#]\S*)?$/i.exec(text)?.[1];
  const labels = host?.split('.') ?? [];
  const least = labels[0]?.toLowerCase() === 'www' ? 3 : 2;
  return (
    labels.length >= least &&
    labels.every((label) => /^[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}_])?$/u.test(label)) &&
    /^\p{L}./u.test(labels.at(-1) ?? '')
  );
}

/** Without the escapes of an address (`%20`); as it is where they are none. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** True for a text of the editor that is nowhere on the disk, and so in no library. */
export function isUnsaved(uri: string): boolean {
  return uri.startsWith('untitled:');
}

/** The name of a file by its address or path: without its folders, and as people write it. */
export function fileNameOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return /^[a-z][a-z0-9+.-]*:/i.test(file) ? decoded(name) : name;
}

/** A path from the library's folder without its `.` and `..`, or undefined where it leads out of it. */
export function withinLibrary(path: string): string | undefined {
  return walked(path.split('/'));
}

/** Where these steps lead, or undefined where they climb above the folder that they start from. */
function walked(steps: readonly string[]): string | undefined {
  const inside: string[] = [];
  for (const step of steps) {
    if (step === '' || step === '.') continue;
    if (step !== '..') inside.push(step);
    else if (inside.pop() === undefined) return undefined;
  }
  return inside.join('/');
}

/** The address of a file by its path from the library's root. Undefined where the path would leave that, or the root is nowhere. */
export function addressBelow(root: string, path: string): string | undefined {
  const leaves = path.split(/[\\/]/).includes('..') || /^[\\/]|^[a-z][a-z0-9+.-]*:/i.test(path);
  if (leaves || isUnsaved(root) || !/^[a-z-]+:/.test(root)) return undefined;
  const steps = path.replace(/^(?:\.\/)+/, '').split('/');
  // Half of a character has no address.
  return root + steps.map((step) => encodeURIComponent(step.replace(/\p{Surrogate}/gu, '\uFFFD'))).join('/');
}
