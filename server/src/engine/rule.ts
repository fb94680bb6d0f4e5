/** What a rule is, what it is told, and what it may say. */
import type { Catalogue } from '../alignment/catalogue.js';
import type { Edit } from '../spec/edit.js';
import type { Links } from '../spec/links.js';
import type { Spec } from '../spec/model.js';
import type { SpecDocument } from '../spec/parse.js';
import type { Span } from '../spec/tree.js';
import type { CriterionId } from './criteria.js';
import { type Elsewhere, type Neighbours, noNeighbours } from './neighbours.js';
import type { Settings } from './settings.js';
import type { Speller } from './speller.js';

export type Effect = 'does-not-meet' | 'partially' | 'advisory';
export type Severity = 'error' | 'warning' | 'information' | 'hint';
export type Group = CriterionId | 'alignment' | 'structure' | 'copyedit';

/** `safe`: applied by fix-all and `--fix`. `review`: right most of the time, one click. `skeleton`: to be filled in. */
export type FixKind = 'safe' | 'review' | 'skeleton';

export interface Fix {
  readonly title: string;
  readonly kind: FixKind;
  readonly edits: readonly Edit[];
  /**
   * What changes in the library's settings, for a fix that changes those and not the file at hand. Given the text of the
   * `mcspec.yaml` that applies, empty where there is none yet; no edits where that text leaves no place for them.
   */
  readonly settings?: (text: string) => readonly Edit[];
}

/** Another place that a finding has to do with. */
export interface Related {
  readonly span: Span;
  readonly message: string;
  /** Where the span is one of another file. */
  readonly elsewhere?: Elsewhere;
}

/** What a rule says about one place. */
export interface Report {
  readonly span: Span;
  readonly message: string;
  /** Where it differs from the rule's own. */
  readonly effect?: Effect;
  readonly severity?: Severity;
  /** True for what is merely not written yet: softened while the status is `draft`. */
  readonly unwritten?: boolean;
  /** The sections whose absence it tells. One that tells of several takes the place of those that tell of one of them. */
  readonly absent?: readonly string[];
  readonly related?: readonly Related[];
  /** Computed when asked for, against the text that was checked. */
  readonly fixes?: () => readonly Fix[];
}

export type OptionValue = number | string | boolean;

export interface OptionMeta {
  readonly default: OptionValue;
  /** The texts that it may be, where not any text will do. */
  readonly choices?: readonly string[];
  readonly description: string;
}

export interface Context<Options> {
  readonly document: SpecDocument;
  readonly text: string;
  readonly spec: Spec;
  readonly links: Links;
  readonly options: Options;
  readonly library: Library;
  /** What several rules need of the document, computed once in a check. */
  once<T>(make: (document: SpecDocument) => T): T;
}

/** What a rule may know of the library around the file. */
export interface Library extends Surroundings {
  readonly stacks: readonly string[];
  /** Of a rubric that lists none of its own; from low to high. */
  readonly levels: readonly string[];
  readonly catalogue: Catalogue;
  readonly terms: Settings['terms'];
  readonly issuer: Settings['issuer'];
  readonly dictionary: Settings['dictionary'];
  /** False for a file on its own, of which nobody says what library it belongs to. */
  readonly isKnown: boolean;
}

/** What lies around a file, as far as it is known where the check runs. */
export interface Surroundings {
  /** The file's own name, without its folders. Undefined for text that has none. */
  readonly fileName: string | undefined;
  /** A file of the library, by its path from the library's root. `unknown` where files cannot be looked at. */
  asset(path: string): Asset;
  /** What the file has to do with the others of its library, as far as those are known. */
  neighbours(): Neighbours;
  /** What knows English words; undefined while the dictionaries are not read, which they are once a check has asked. */
  speller?(): Speller | undefined;
}

export type Asset = { readonly state: 'found'; readonly bytes: Uint8Array } | { readonly state: 'missing' | 'unknown' };

/** Of a text that comes from nowhere. */
export const nowhere: Surroundings = {
  fileName: undefined,
  asset: () => ({ state: 'unknown' }),
  neighbours: () => noNeighbours,
};

type OptionsOf<M> = {
  readonly [K in keyof M]: M[K] extends { readonly default: infer D }
    ? D extends number
      ? number
      : D extends boolean
        ? boolean
        : string
    : never;
};

export interface Rule<M extends Record<string, OptionMeta> = Record<string, OptionMeta>> {
  readonly id: string;
  readonly group: Group;
  /** Of *Right-Sized and -Labeled*, which joins two things. */
  readonly part?: 'size' | 'label';
  readonly effect: Effect;
  /** Where it differs from the effect's own: a broken reference is always an error. */
  readonly severity?: Severity;
  /** True if it claims that something is absent, which nobody can say of a file that is not read to its end. */
  readonly claimsAbsence: boolean;
  readonly fixes: readonly FixKind[];
  readonly options: M;
  readonly page: Page;
  check(context: Context<OptionsOf<M>>): Iterable<Report>;
}

/** The text of a rule's page. The examples are run as tests. */
export interface Page {
  /** One sentence: what must hold. */
  readonly asks: string;
  /** Why reviewers care. */
  readonly why: string;
  /** What to do about a finding. */
  readonly repair: string;
  /** Parts of a spec. Of `bad` the rule has something to say; of `good` it has nothing. */
  readonly bad: string;
  readonly good: string;
  /** The `mcspec.yaml` beside an example, where it makes the difference. */
  readonly library?: { readonly bad?: string; readonly good?: string };
  /** Part of another spec in the same library, where it makes the difference. */
  readonly beside?: string;
}

/** Gives a rule its types; adds nothing. */
export function rule<const M extends Record<string, OptionMeta>>(
  definition: Omit<Rule<M>, 'options' | 'claimsAbsence' | 'fixes'> & {
    options?: M;
    claimsAbsence?: boolean;
    fixes?: readonly FixKind[];
  },
): Rule {
  return { claimsAbsence: false, fixes: [], ...definition, options: definition.options ?? {} } as unknown as Rule;
}

export const severityOf: Readonly<Record<Effect, Severity>> = {
  'does-not-meet': 'error',
  partially: 'warning',
  advisory: 'information',
};

export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** True if `severity` is as serious as `threshold`, or more. */
export function atLeast(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold);
}
