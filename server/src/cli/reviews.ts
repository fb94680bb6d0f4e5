/** The reviews that a check is about: each read once to see who has reviewed what, and then judged by what the library says. */
import type { LibraryIndex } from '../engine/library-index.js';
import type { Settings, SettingsProblem } from '../engine/settings.js';
import { reviewProblemsIn } from '../review/in-library.js';
import { parseReview, type ReviewFile } from '../review/parse.js';
import { idOf, isTwin, type ReviewSummary, reviewSummary } from '../review/shelf.js';
import { fileNameOf } from '../spec/address.js';
import type { SpecDocument } from '../spec/parse.js';

export interface Reviews {
  /** A review of a library says this. */
  put(path: string, library: string, text: string): void;
  /** What is wrong in it, now that all others are known. */
  problems(path: string, library: string, text: string, settings: Settings): Promise<readonly SettingsProblem[]>;
}

export interface ReviewsHost {
  readonly index: LibraryIndex;
  /** A microcredential that the index knows; undefined where it cannot be read. */
  document(path: string): Promise<SpecDocument | undefined>;
  /** True if the index knows every microcredential of a library. */
  isWhole(library: string): boolean;
}

export function reviewsOf({ index, document, isWhole }: ReviewsHost): Reviews {
  // Under the name that they give it, the reviews of a microcredential.
  const byName = new Map<string, { readonly path: string; readonly library: string; readonly summary: ReviewSummary }[]>();

  // Reviews of one microcredential often lie side by side.
  let latest: { readonly path: string; readonly document: Promise<SpecDocument | undefined> } | undefined;
  const documentAt = (path: string): Promise<SpecDocument | undefined> => {
    if (latest?.path !== path) latest = { path, document: document(path) };
    return latest.document;
  };

  const subjectOf = ({ review }: ReviewFile, library: string): string | undefined => {
    const id = review.microcredential?.value;
    return id === undefined ? undefined : index.called(library, id).find(({ summary }) => idOf(summary) === id)?.file;
  };

  return {
    put(path, library, text) {
      const summary = reviewSummary(parseReview(text));
      byName.set(summary.microcredential, [...(byName.get(summary.microcredential) ?? []), { path, library, summary }]);
    },
    async problems(path, library, text, { catalogue }) {
      const file = parseReview(text);
      const own = reviewSummary(file);
      const subject = subjectOf(file, library);
      const twins = (byName.get(own.microcredential) ?? []).filter(
        (other) => other.path !== path && other.library === library && isTwin(other.summary, own),
      );
      return reviewProblemsIn(file, {
        named: (name) => index.called(library, name).flatMap(({ summary }) => idOf(summary) ?? []),
        ids: () => [...index.summaries(library)].flatMap((summary) => idOf(summary) ?? []),
        isWhole: isWhole(library),
        document: subject === undefined ? undefined : await documentAt(subject),
        catalogue,
        twins: twins.map((twin) => fileNameOf(twin.path)),
      });
    },
  };
}
