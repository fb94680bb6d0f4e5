/** What a word of a microcredential means, where the pointer rests on it. */
import { t } from '@vscode/l10n';
import type { Catalogue } from '../alignment/catalogue.js';
import type { Strategy } from '../alignment/framework.js';
import { resolveStrategy } from '../alignment/resolve.js';
import { scaleOf } from '../spec/levels.js';
import { linksOf, shorten } from '../spec/links.js';
import { escapeMarkdown } from '../spec/markdown.js';
import type { Item, Linked, Outcome, Spec } from '../spec/model.js';
import { specShape } from '../spec/parse.js';
import { wordsOf } from '../spec/prose.js';
import { type Shape, shapeAt } from '../spec/shape.js';
import type { Entry, Span } from '../spec/tree.js';
import type { Workspace } from '../workspace.js';
import { writtenAt } from './at.js';
import { type Cover, coverOfDetail, coverOfOutcome, titleOfCover, usesOfComponent } from './coverage.js';
import { describeChoice, describeKey } from './describe-key.js';
import { noPages, type PageAddress } from './describe-rule.js';
import { describeStrategy } from './describe-strategy.js';
import { hoverFramework } from './hover-framework.js';
import { hoverReview } from './hover-review.js';
import { hoverSettings } from './hover-settings.js';
import { idsOf, mentionAt, textOfItem } from './ids.js';
import { othersAlignedTo } from './library-ids.js';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** What is to be said about the word at an offset, or undefined where it speaks for itself. `pages`: where the rules' pages are. */
export function hover(workspace: Workspace, uri: string, offset: number, pages: PageAddress = noPages): Hover | undefined {
  switch (workspace.kind(uri)) {
    case 'microcredential':
      return hoverSpec(workspace, uri, offset);
    case 'library':
      return hoverSettings(workspace, uri, offset, pages);
    case 'framework':
      return hoverFramework(workspace, uri, offset);
    case 'review': {
      const { catalogue } = workspace.settingsFor(uri);
      return hoverReview(workspace, uri, offset, (text) => describeNamedStrategy(text, catalogue, () => []));
    }
    default:
      return undefined;
  }
}

function hoverSpec(workspace: Workspace, uri: string, offset: number): Hover | undefined {
  const document = workspace.document(uri);
  const found = document && writtenAt(document.root, offset);
  if (!found) return undefined;
  const { path, scalar } = found;
  const shape = shapeAt(specShape, path);
  if (!shape) return undefined;
  if (found.role === 'key') {
    const markdown = [describeKey(String(path.at(-1)), shape), ...lengthOf(found.entry, shape)].join('\n\n');
    return { span: scalar.span, markdown };
  }
  if (scalar.value === null) return undefined;
  if (shape.linksTo === 'strategy') {
    const cited = (strategy: Strategy) => citedBy(workspace, uri, strategy);
    return {
      span: scalar.span,
      markdown: describeNamedStrategy(String(scalar.value), workspace.settingsFor(uri).catalogue, cited),
    };
  }
  const mention = mentionAt(idsOf(document, workspace.settingsFor(uri)), offset);
  const item = mention?.named?.item;
  if (mention && item)
    return { span: mention.span, markdown: describeItem(item, item.id?.value ?? mention.written, document.spec) };
  const value = String(scalar.value);
  if (shape.linksTo === 'level')
    return levelHover(scaleOf(document.spec.scoring, workspace.settingsFor(uri).levels), value, scalar.span);
  const choice = describeChoice(value, shape);
  return choice === undefined ? undefined : { span: scalar.span, markdown: choice };
}

/** How long a text is, in words; nothing for what is no text, or is not written yet. */
function lengthOf(entry: Entry | undefined, shape: Shape): string[] {
  const text = shape.prose && entry?.value.kind === 'scalar' ? entry.value.value : undefined;
  const words = typeof text === 'string' ? wordsOf(text).length : 0;
  if (words === 0) return [];
  return [words === 1 ? t('The text here has one word.') : t('The text here has {0} words.', words)];
}

// More would hide the strategy itself.
const MOST_CITED = 4;

/** The others of the library that are aligned to a strategy, by their titles; nothing where none is. */
function citedBy(workspace: Workspace, uri: string, strategy: Strategy): string[] {
  const others = new Set(othersAlignedTo(workspace, uri, strategy));
  const titles = workspace.summaries().flatMap(([file, { title }]) => (others.has(file) && title ? [escapeMarkdown(title)] : []));
  if (titles.length === 0) return [];
  const shown = titles.slice(0, MOST_CITED).join(' · ');
  const more = titles.length - MOST_CITED;
  return [
    more > 0
      ? t('Also aligned to it in this library: {0}, and {1} more', shown, more)
      : t('Also aligned to it in this library: {0}', shown),
  ];
}

function describeNamedStrategy(text: string, catalogue: Catalogue, cited: (strategy: Strategy) => readonly string[]): string {
  const whole = (strategy: Strategy) => [describeStrategy(strategy, catalogue), ...cited(strategy)].join('\n\n');
  const bold = (id: string) => `**${escapeMarkdown(id)}**`;
  const list = (strategies: readonly Parameters<typeof describeStrategy>[0][]) =>
    strategies.map((strategy) => `- ${bold(catalogue.writtenId(strategy))} ${escapeMarkdown(strategy.title)}`).join('\n');
  const meant = resolveStrategy(text, catalogue);
  switch (meant.kind) {
    case 'id':
      return `${bold(catalogue.writtenId(meant.strategy))}\n\n${whole(meant.strategy)}`;
    case 'label':
      return `${t('This means {0}.', bold(catalogue.writtenId(meant.strategy)))}\n\n${whole(meant.strategy)}`;
    case 'beyond': {
      const { dimension, number, canonical, byTitle } = meant;
      const name = escapeMarkdown(dimension.name);
      const unknown = t('{0} is unknown to this edition: {1} has no strategy {2} here.', bold(canonical), name, number);
      return [unknown, ...(byTitle ? [t('The title is the one of'), list([byTitle])] : [])].join('\n\n');
    }
    case 'contradiction':
      return `${t('The number and the title name two strategies.')}\n\n${list([meant.byNumber, meant.byTitle])}`;
    case 'ambiguous':
      return `${t('This may mean any of these.')}\n\n${list(meant.candidates)}`;
    case 'unknown':
      return meant.nearest.length > 0
        ? `${t('No strategy is called this. Did you mean one of these?')}\n\n${list(meant.nearest)}`
        : t('No strategy is called this. Completion offers all of them.');
  }
}

function levelHover(levels: readonly string[], level: string, span: Span): Hover | undefined {
  const at = levels.indexOf(level);
  if (at < 0) return undefined;
  return {
    span,
    markdown: `**${escapeMarkdown(level)}**\n\n${t('Level {0} of {1}, counted from the lowest.', at + 1, levels.length)}`,
  };
}

function describeItem(item: Item, id: string, spec: Spec): string {
  const links = linksOf(spec);
  const says = textOfItem(item);
  const head = `**${escapeMarkdown(id)}**${says ? ` ${escapeMarkdown(shorten(says.value, 400))}` : ''}`;
  const outcome = spec.outcomes.find((each) => each === item);
  if (outcome) return `${head}\n\n${listed(coverOfOutcome(outcome, spec, links))}`;
  const detail = spec.outcomes.flatMap((each) => each.details).find((each) => each === item);
  if (detail)
    return `${head}\n\n${listed(coverOfDetail(detail, spec, links).filter(({ names }) => names.length > 0)) || t('Nothing is linked to this detail yet.')}`;
  const serves = [...links.outcomesOf(item as Linked)].map((each) => describeServed(each));
  const parts = [head, serves.length > 0 ? [t('For:'), ...serves].join('\n') : t('Linked to no essential outcome yet.')];
  if (links.components.some((each) => each === item)) parts.push(listed(usesOfComponent(item, spec, links)));
  return parts.join('\n\n');
}

function describeServed(outcome: Outcome): string {
  return `- ${escapeMarkdown(outcome.id?.value ?? '')} ${escapeMarkdown(shorten(outcome.statement?.value ?? '', 120))}`;
}

function listed(cover: readonly Cover[]): string {
  return cover
    .map((each) => `- ${titleOfCover(each)}: ${each.names.map(escapeMarkdown).join(', ') || `*${t('none yet')}*`}`)
    .join('\n');
}
