import { t } from '@vscode/l10n';
import { nameOfOutcome, placeOfItem } from '../../engine/coverage.js';
import { claimOf, keysOfClaim, shareOfClaims } from '../../engine/likeness.js';
import type { Copy, Elsewhere } from '../../engine/neighbours.js';
import { type Report, rule } from '../../engine/rule.js';
import { shorten } from '../../spec/links.js';
import type { Outcome } from '../../spec/model.js';
import { isPlaceholder } from '../../spec/prose.js';
import { entryOf } from '../../spec/tree.js';

const options = {
  share: {
    default: 80,
    description: 'From this share of equal words on, in percent, an outcome counts as a copy of an earlier one. At least 70.',
  },
  libraryShare: {
    default: 85,
    description: 'The same for outcomes of other files, which are often worded alike. At least 70.',
  },
};

// In a file of thousands, a word that so many outcomes have tells none from another.
const MOST_ALIKE = 50;

export const outcomeDistinct = rule({
  id: 'outcome-distinct',
  group: 'right-sized-and-labeled',
  part: 'size',
  effect: 'partially',
  options,
  page: {
    asks: 'No essential outcome says nearly the same as another one, here or elsewhere in the library.',
    why: 'Earners who show one skill twice show no more than one. Two badges for one skill are worth less than one.',
    repair: 'Merge the two, or say what is different about the skill here.',
    bad: `essential_outcomes:
  - {id: EO1, statement: Lead weekly meetings of teacher teams about their attendance data.}
  - {id: EO2, statement: Lead the teacher teams in weekly meetings about attendance data.}
`,
    good: `essential_outcomes:
  - {id: EO1, statement: Lead weekly meetings of teacher teams about their attendance data.}
  - {id: EO2, statement: Agree with families on plans for students who are often absent.}
`,
  },
  *check(context) {
    const { spec, options, document, library } = context;
    const least = Math.max(70, options.share);
    const stated = spec.outcomes.filter((outcome) => outcome.statement);
    const told = new Set<Outcome>();
    const earlierBy = new Map<string, Outcome[]>();
    for (const outcome of stated) {
      const keys = keysOf(outcome);
      const alike = new Set(keys.flatMap((key) => earlierBy.get(key) ?? []));
      const earlier = [...alike].find((other) => shareOf(other, outcome) >= least);
      if (earlier) {
        told.add(outcome);
        yield here(outcome, earlier, shareOf(earlier, outcome));
        continue;
      }
      for (const key of keys) {
        const posted = earlierBy.get(key);
        if (!posted) earlierBy.set(key, [outcome]);
        else if (posted.length < MOST_ALIKE) posted.push(outcome);
      }
    }
    const neighbours = library.neighbours();
    // A whole file that was copied is told at its name.
    const twins = new Set(neighbours.names.map(({ other }) => other.file));
    const copies = stated.flatMap((outcome, at) => {
      const copy = neighbours.outcomes[at]?.copy;
      return copy && copy.share >= Math.max(70, options.libraryShare) && !twins.has(copy.other.file) && !told.has(outcome)
        ? [{ outcome, copy }]
        : [];
    });
    const [first] = copies;
    const entry = entryOf(document.root, 'essential_outcomes');
    if (first && entry && copies.length > 1 && copies.length === stated.length && isOneFile(copies.map(({ copy }) => copy))) {
      const share = Math.round(copies.reduce((sum, { copy }) => sum + copy.share, 0) / copies.length);
      yield {
        span: entry.key.span,
        message: t(
          'All {0} Essential Outcomes say nearly the same as those of “{1}”: {2} % of the words.',
          copies.length,
          shorten(first.copy.other.title),
          share,
        ),
        related: copies.map(({ outcome, copy }) => related(outcome, copy.other)),
      };
    } else for (const { outcome, copy } of copies) yield elsewhere(outcome, copy);
  },
});

/** Two outcomes that are much alike, or the same, have one of these in common. */
function keysOf({ statement }: Outcome): string[] {
  const text = statement?.value ?? '';
  return [text.trim(), ...keysOfClaim(claimOf(text))];
}

function shareOf(a: Outcome, b: Outcome): number {
  const [first, second] = [a, b].map(({ statement }) => statement?.value ?? '');
  // A statement that is still to be written is told as that.
  if (!first || !second || isPlaceholder(first) || isPlaceholder(second)) return 0;
  return first.trim() === second.trim() ? 100 : shareOfClaims(claimOf(first), claimOf(second));
}

function here(outcome: Outcome, earlier: Outcome, share: number): Report {
  const [name, percent] = [nameOfOutcome(outcome), Math.round(share)];
  return {
    span: placeOfItem(outcome),
    message: earlier.id
      ? t('{0} says nearly the same as {1}: {2} % of the words.', name, earlier.id.value, percent)
      : t('{0} says nearly the same as an earlier one: {1} % of the words.', name, percent),
    related: [{ span: placeOfItem(earlier), message: nameOfOutcome(earlier) }],
  };
}

function elsewhere(outcome: Outcome, copy: Copy & { readonly id: string | undefined }): Report {
  const [name, title, percent] = [nameOfOutcome(outcome), shorten(copy.other.title), Math.round(copy.share)];
  const original = copy.id ? t('{0} of “{1}”', copy.id, title) : t('one of “{0}”', title);
  return {
    span: placeOfItem(outcome),
    message:
      copy.others > 1
        ? t('{0} says nearly the same as {1} (and of {2} more): {3} % of the words.', name, original, copy.others - 1, percent)
        : t('{0} says nearly the same as {1}: {2} % of the words.', name, original, percent),
    related: [related(outcome, copy.other)],
  };
}

function related(outcome: Outcome, other: Elsewhere) {
  const message = outcome.id ? t('Much like {0}', outcome.id.value) : t('Much like this one');
  return { span: other.span, message, elsewhere: other };
}

function isOneFile(copies: readonly Copy[]): boolean {
  return new Set(copies.map(({ other }) => other.file)).size === 1;
}
