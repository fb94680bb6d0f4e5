/** How a picture of a library calls its microcredentials, and in which order they stand. */

interface Named {
  /** A path or an address. */
  readonly file: string;
  readonly summary: { readonly title: string | undefined; readonly id: string | undefined };
}

/** A microcredential's title, else its id, else the name of its file; with the file where two are called the same. */
export function namesOf(all: readonly Named[]): (one: Named) => string {
  const plain = ({ file, summary }: Named) => summary.title ?? summary.id ?? fileName(file);
  const taken = new Map<string, number>();
  for (const each of all) taken.set(plain(each), (taken.get(plain(each)) ?? 0) + 1);
  return (one) => ((taken.get(plain(one)) ?? 0) > 1 ? `${plain(one)} (${one.file})` : plain(one));
}

function fileName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.microcredential\.ya?ml$/i, '');
}

interface Placed {
  readonly stack: string | undefined;
  readonly name: string;
  readonly file: string;
}

/** By stack, in the order of the library's stacks, and by name. What has none of these stacks comes after them, what has no stack last. */
export function inLibraryOrder(stacks: readonly string[]): (a: Placed, b: Placed) => number {
  const placeOf = ({ stack }: Placed) => {
    if (stack === undefined) return stacks.length + 1;
    const place = stacks.indexOf(stack);
    return place < 0 ? stacks.length : place;
  };
  return (a, b) => placeOf(a) - placeOf(b) || compare(a.stack, b.stack) || compare(a.name, b.name) || compare(a.file, b.file);
}

// By code units of the text in small letters: the same on every machine.
function compare(a = '', b = ''): number {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()];
  return first < second ? -1 : first > second ? 1 : 0;
}
