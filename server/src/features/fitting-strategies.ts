/** The strategies that fit the outcomes which an alignment is about, and why, for those who choose one. */
import { t } from '@vscode/l10n';
import type { Catalogue } from '../alignment/catalogue.js';
import type { Strategy } from '../alignment/framework.js';
import { reasonText } from '../alignment/reasons.js';
import { queryOfOutcomes, queryOfSpec } from '../alignment/spec-query.js';
import { type Confidence, suggesterFor } from '../alignment/suggest.js';
import { escapeMarkdown } from '../spec/markdown.js';
import type { Outcome, Spec } from '../spec/model.js';
import { aroundOf, textsUnder } from './around.js';
import type { Cursor } from './cursor.js';

export interface Fitting {
  /** Plain text for the row: “Fits EO1”. */
  readonly what: string;
  /** Markdown: the reasons, as a list. */
  readonly why: string;
}

// What comes after them is found sooner in the framework's own order.
const OFFERED = 5;
const NAMED = 3;

/**
 * The best strategies that are not aligned yet, best first: for the outcomes that this alignment names; where it names none,
 * for those that no alignment serves; where all are served, for the whole. None where nothing fits well.
 */
export function fittingStrategies(
  catalogue: Catalogue,
  cursor: Cursor,
  spec: Spec,
  aligned: ReadonlySet<Strategy>,
): ReadonlyMap<Strategy, Fitting> {
  // Before there are outcomes, whatever fits the title would only be in the way.
  if (spec.outcomes.length === 0) return new Map();
  const outcomes = outcomesAt(cursor, spec);
  const query = outcomes.length > 0 ? queryOfOutcomes(outcomes, spec) : queryOfSpec(spec);
  const { confidence, suggestions } = suggesterFor(catalogue).suggest(query, { limit: OFFERED + aligned.size });
  if (confidence === 'none') return new Map();
  const ids = outcomes.flatMap(({ id }) => id?.value ?? []);
  const named = ids.length > NAMED ? `${ids.slice(0, NAMED).join(', ')} …` : ids.join(', ');
  const what = whatFits(confidence, named);
  return new Map(
    suggestions
      .filter(({ strategy }) => !aligned.has(strategy))
      .slice(0, OFFERED)
      .map(({ strategy, reasons }) => {
        const why = reasons.map((reason) => `- ${escapeMarkdown(reasonText(reason, strategy))}`);
        return [strategy, { what, why: [`${escapeMarkdown(what)}:`, '', ...why].join('\n') }];
      }),
  );
}

function whatFits(confidence: Confidence, named: string): string {
  if (named === '') return confidence === 'strong' ? t('Fits') : t('May fit');
  return confidence === 'strong' ? t('Fits {0}', named) : t('May fit {0}', named);
}

/** Empty where the whole is meant. */
function outcomesAt(cursor: Cursor, { outcomes }: Spec): Outcome[] {
  const around = aroundOf(cursor);
  const named = new Set(around ? textsUnder(around.item, 'outcomes').map(outcomeOf) : []);
  const own = outcomes.filter(({ id }) => id && named.has(id.value));
  if (own.length > 0) return own;
  const served = new Set(around?.others.flatMap((other) => textsUnder(other, 'outcomes').map(outcomeOf)));
  const left = outcomes.filter(({ id }) => id && !served.has(id.value));
  return left.length < outcomes.length ? left : [];
}

/** `EO1` for `EO1` and for `EO1.a`. */
function outcomeOf(link: string): string {
  return link.replace(/\.[a-z]$/, '');
}
