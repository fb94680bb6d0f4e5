/** Which strategies fit, for people and for other programs. */
import type { Catalogue } from '../alignment/catalogue.js';
import { reasonText } from '../alignment/reasons.js';
import type { Confidence, Suggestions } from '../alignment/suggest.js';
import type { Style } from './style.js';
import { visible, wrap } from './visible.js';

const HEADINGS: Readonly<Record<Confidence, string>> = {
  strong: 'These strategies fit, best first.',
  weak: 'These strategies may fit, best first. Look closely: little speaks for them.',
  none: 'No strategy fits well.',
};

// Where nothing fits, a long list would say the opposite.
const NEAREST = 3;

export function suggestionsText(
  { confidence, because, suggestions }: Suggestions,
  catalogue: Catalogue,
  style: Style,
  columns: number,
): string {
  const paint = { strong: style.green, weak: style.yellow, none: style.red }[confidence];
  const lines = [style.bold(paint(HEADINGS[confidence]))];
  if (because !== undefined) lines.push(...wrap(visible(because), columns));
  const shown = confidence === 'none' ? suggestions.slice(0, NEAREST) : suggestions;
  if (confidence === 'none' && shown.length > 0) lines.push('', 'What comes nearest:');
  for (const { strategy, score, reasons } of shown) {
    lines.push('', `${style.bold(visible(catalogue.writtenId(strategy)))}  ${style.dim(score.toFixed(2))}`);
    for (const line of wrap(visible(strategy.title), columns - 2)) lines.push(`  ${line}`);
    for (const reason of reasons) {
      wrap(visible(reasonText(reason, strategy)), columns - 4).forEach((line, at) => {
        lines.push(style.dim(`  ${at === 0 ? '-' : ' '} ${line}`));
      });
    }
  }
  return `${lines.join('\n')}\n`;
}

/** A promise to other programs: new keys may be added; none changes or goes. */
export function suggestionsJson({ confidence, because, suggestions }: Suggestions, catalogue: Catalogue): string {
  const json = {
    confidence,
    ...(because !== undefined && { because }),
    suggestions: suggestions.map(({ strategy, score, reasons }) => ({
      id: catalogue.writtenId(strategy),
      title: strategy.title,
      dimension: strategy.dimension.name,
      framework: strategy.framework.id,
      score: Number(score.toFixed(4)),
      reasons: reasons.map((reason) => ({
        ...reason,
        ...(reason.kind === 'together' && { other: catalogue.writtenId(reason.other) }),
        text: reasonText(reason, strategy),
      })),
    })),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}
