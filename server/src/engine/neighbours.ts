/** What the library says of one of its files: names, outcomes and sections that others have too, their titles in its prose, its stack. */
import { fileNameOf } from '../spec/address.js';
import { canBeNamed, FLOOD, type Posted, type Postings } from './library-postings.js';
import { LEAST_SHARE, shareOfClaims, shareOfSequences } from './likeness.js';
import type { StackPicture } from './stack-picture.js';
import { beginningOf, type Name, type Spot, type Summary } from './summary.js';

/** A place in another file. */
export interface Elsewhere extends Spot {
  /** As the one who fills the index calls the file: an address, or a path. */
  readonly file: string;
  /** How messages call the microcredential there. */
  readonly title: string;
}

export interface SharedName {
  readonly own: Name;
  readonly other: Elsewhere & { readonly kind: Name['kind'] };
  /** How many files have the name beside this one. */
  readonly others: number;
}

export interface Copy {
  readonly other: Elsewhere;
  /** In percent, from `LEAST_SHARE` to 100. */
  readonly share: number;
  /** How many files have such a text beside this one. */
  readonly others: number;
}

/** What does not depend on the file's stack. */
export interface Relations {
  readonly names: readonly SharedName[];
  /** For each outcome that has a statement, in the order of the text. The closest copy, if there is one. */
  readonly outcomes: readonly {
    readonly id: string | undefined;
    readonly copy: (Copy & { readonly id: string | undefined }) | undefined;
  }[];
  /** The closest copy of a section, by its key. */
  readonly sections: Readonly<Record<string, Copy>>;
  /** Titles of others with which a pair of words in the prose begins. Whether the whole title stands there, the text must tell. */
  readonly titles: readonly { readonly value: string; readonly other: Elsewhere }[];
}

export interface Neighbours extends Relations {
  /** The other microcredentials of its stack. */
  readonly stack: (StackPicture & { readonly own: Summary['counts'] }) | undefined;
}

/** Of a file that stands alone. */
export const noNeighbours: Neighbours = { names: [], outcomes: [], sections: {}, titles: [], stack: undefined };

/** The files around one: who may have to do with it, and what each of them says. */
export interface Around {
  readonly postings: Postings;
  summary(file: string): Summary | undefined;
}

interface Other {
  readonly file: string;
  readonly theirs: Summary;
}

/** Compares a file with those that may have to do with it. */
export function relationsOf(file: string, posted: Posted, around: Around): Relations {
  const { isRetired, outcomes } = posted.summary;
  return {
    names: sharedNames(file, posted, around),
    outcomes: isRetired ? outcomes.map(({ id }) => ({ id, copy: undefined })) : copiedOutcomes(file, posted, around),
    sections: isRetired ? {} : copiedSections(file, posted, around),
    titles: titlesToFind(file, posted, around),
  };
}

function sharedNames(file: string, { library, summary }: Posted, around: Around): SharedName[] {
  return summary.names.flatMap((own) => {
    const { files, isFlood } = around.postings.withName(library, own.key, file);
    const sharers = othersOf(files, around).flatMap((other) => {
      // The title and the aliases of one that is retired may live on; its id names that one for ever.
      const name = other.theirs.names.find(
        (each) =>
          each.key === own.key &&
          (each.kind === 'id') === (own.kind === 'id') &&
          (own.kind === 'id' || !(other.theirs.isRetired || summary.isRetired)),
      );
      return name ? [{ ...elsewhere(other, name.spot), kind: name.kind }] : [];
    });
    return sharers[0] ? [{ own, other: sharers[0], others: isFlood ? FLOOD : sharers.length }] : [];
  });
}

function copiedOutcomes(file: string, { library, summary }: Posted, around: Around): Relations['outcomes'] {
  return summary.outcomes.map(({ id, claim }) => {
    const copies = liveOnes(around.postings.withClaim(library, claim, file), around).flatMap((other) => {
      const best = bestOf(other.theirs.outcomes, (each) => shareOfClaims(claim, each.claim));
      return best ? [{ other: elsewhere(other, best.item.spot), id: best.item.id, share: best.share }] : [];
    });
    const best = bestOf(copies, (copy) => copy.share);
    return { id, copy: best && { ...best.item, others: copies.length } };
  });
}

function copiedSections(file: string, { library, summary }: Posted, around: Around): Relations['sections'] {
  const sections: Record<string, Copy> = {};
  for (const own of summary.sections) {
    const copies = liveOnes(around.postings.withSection(library, own, file), around).flatMap((other) => {
      const section = other.theirs.sections.find((each) => each.key === own.key);
      const share = section ? shareOfSequences(own.sequences, section.sequences) : 0;
      return section && share >= LEAST_SHARE ? [{ other: elsewhere(other, section.spot), share }] : [];
    });
    const best = bestOf(copies, (copy) => copy.share);
    if (best) sections[own.key] = { ...best.item, others: copies.length };
  }
  return sections;
}

function titlesToFind(file: string, { library, summary }: Posted, around: Around): Relations['titles'] {
  return [...summary.capitals].flatMap((begins) =>
    othersOf(around.postings.withTitle(library, begins, file), around).flatMap((other) =>
      other.theirs.names.flatMap((name) =>
        canBeNamed(name) && beginningOf(name.value) === begins ? [{ value: name.value, other: elsewhere(other, name.spot) }] : [],
      ),
    ),
  );
}

function othersOf(files: Iterable<string>, around: Around): Other[] {
  return [...files].sort().flatMap((file) => {
    const theirs = around.summary(file);
    return theirs ? [{ file, theirs }] : [];
  });
}

/** What is retired may live on in another, which is no copy then. */
function liveOnes(files: Iterable<string>, around: Around): Other[] {
  return othersOf(files, around).filter(({ theirs }) => !theirs.isRetired);
}

function elsewhere({ file, theirs }: Other, spot: Spot): Elsewhere {
  return { file, title: theirs.title ?? fileNameOf(file), ...spot };
}

function bestOf<T>(items: readonly T[], shareOf: (item: T) => number): { item: T; share: number } | undefined {
  let best: { item: T; share: number } | undefined;
  for (const item of items) {
    const share = shareOf(item);
    if (share >= LEAST_SHARE && (!best || share > best.share)) best = { item, share };
  }
  return best;
}
