/** A review as its reviewer wrote it: every value knows its place, and anything may be absent. */
import type { CriterionId, Level } from '../engine/criteria.js';
import type { Field } from '../spec/model.js';
import type { Entry, MapNode } from '../spec/tree.js';

/** One reviewer on one microcredential. */
export interface Review {
  readonly format?: Field<string>;
  /** The id of the microcredential, as written. */
  readonly microcredential?: Field<string>;
  readonly version?: Field<string>;
  readonly reviewer?: Field<string>;
  /** As written: a day of the calendar only where nothing is told of it. */
  readonly date?: Field<string>;
  /** In the order of the text, each criterion once. */
  readonly judgments: readonly Judgment[];
  readonly alignments: readonly ReviewedAlignment[];
  readonly commendations: readonly Field<string>[];
  readonly summary?: Field<string>;
  readonly endorsement?: Field<string>;
}

/** What the reviewer says of one criterion. */
export interface Judgment {
  readonly criterion: CriterionId;
  readonly entry: Entry;
  /** The level that is meant, also where it is written as reports print it; undefined where none is, or a word that means none. */
  readonly level?: Field<Level>;
  readonly rationale?: Field<string>;
  readonly recommendation?: Field<string>;
  /** Ids in the microcredential, as written. */
  readonly about: readonly Field<string>[];
}

/** A strategy that the microcredential builds in the eyes of the reviewer, or what no strategy covers. */
export interface ReviewedAlignment {
  readonly node: MapNode;
  readonly strategy?: Field<string>;
  readonly gap?: Field<string>;
  readonly rank?: Field<string>;
  readonly strength?: Field<string>;
  readonly because?: Field<string>;
}
