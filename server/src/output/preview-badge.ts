/** What a microcredential stands for: the strategies that it builds, and the badge that says so. */
import { t } from '@vscode/l10n';
import type { Catalogue } from '../alignment/catalogue.js';
import type { Dimension, Strategy } from '../alignment/framework.js';
import { resolveStrategy } from '../alignment/resolve.js';
import type { Settings } from '../engine/settings.js';
import { shorten } from '../spec/links.js';
import type { Alignment } from '../spec/model.js';
import { narrativeOf } from './badge-criteria.js';
import { type Html, html } from './html.js';
import { linked, list, type Preview, pencil, proseOr, section, tags, textOf, wordsOr } from './preview-parts.js';
import { rankName, strengthName } from './preview-words.js';
import { prose } from './prose-html.js';

/** The strategies by their dimensions, in the order in which the file names them; then gaps, and what is no strategy. */
export function alignmentSection(preview: Preview, catalogue: Catalogue): Html {
  const { alignments } = preview.document.spec;
  const byDimension = new Map<Dimension, (readonly [Alignment, Strategy])[]>();
  const others: Alignment[] = [];
  for (const alignment of alignments) {
    const strategy = strategyOf(alignment, catalogue);
    if (!strategy) others.push(alignment);
    else byDimension.set(strategy.dimension, [...(byDimension.get(strategy.dimension) ?? []), [alignment, strategy]]);
  }
  const severalFrameworks = catalogue.frameworks.length > 1;
  const groups = [...byDimension].map(([dimension, named]) => {
    const around = [dimension.domain.name, severalFrameworks ? (named[0]?.[1].framework.title ?? '') : ''];
    const strategies = new Map(named);
    return html`<h3>${dimension.name} <span class="quiet">${around.filter((name) => name !== '').join(' · ')}</span></h3>
${list(
  named.map(([alignment]) => alignment),
  (alignment) => strategyHtml(preview, alignment, strategies.get(alignment)),
)}`;
  });
  const gaps = others.filter(({ gap }) => gap);
  const unknown = others.filter(({ gap }) => !gap);
  const body = html`${groups}
${gaps.length > 0 && html`<h3>${t('Not covered by the framework')}</h3>${list(gaps, (alignment) => plainHtml(preview, alignment))}`}
${unknown.length > 0 && html`<h3>${t('Of no strategy that is known here')}</h3>${list(unknown, (alignment) => plainHtml(preview, alignment))}`}`;
  return section(preview, 'alignment', alignments.length > 0 ? body : undefined);
}

function strategyOf({ strategy }: Alignment, catalogue: Catalogue): Strategy | undefined {
  const resolution = strategy && resolveStrategy(strategy.value, catalogue);
  return resolution?.kind === 'id' || resolution?.kind === 'label' ? resolution.strategy : undefined;
}

function strategyHtml(preview: Preview, alignment: Alignment, strategy: Strategy | undefined): Html {
  return html`<p><strong>${strategy && shorten(strategy.title, 400)}</strong> <code>${strategy?.id}</code>${pencil(preview, alignment.strategy?.span ?? alignment.span, strategy?.id ?? '')}</p>
${reasons(preview, alignment)}`;
}

function plainHtml(preview: Preview, alignment: Alignment): Html {
  const { gap, strategy, span } = alignment;
  return html`<p>${wordsOr(gap ?? strategy, t('Nothing is named here yet.'))}${pencil(preview, (gap ?? strategy)?.span ?? span, textOf(gap ?? strategy))}</p>
${reasons(preview, alignment)}`;
}

function reasons(preview: Preview, { rank, strength, because, outcomes }: Alignment): Html {
  return html`${because && prose(because.value)}
${tags([rankName(rank), strengthName(strength), linked(preview, t('Built by:'), outcomes)])}`;
}

export function badgeSection(preview: Preview, { terms, levels }: Pick<Settings, 'terms' | 'levels'>): Html {
  const { spec } = preview.document;
  const { badge } = spec;
  if (!badge) return section(preview, 'badge', undefined);
  const written = textOf(badge.criteria);
  const fact = (name: string, span: { start: number; end: number } | undefined, body: Html) =>
    html`<div><dt>${name}${pencil(preview, span ?? badge.entry.key.span, name)}</dt><dd>${body}</dd></div>`;
  const criteria =
    written === 'auto' ? prose(narrativeOf(spec, terms.earner, levels)) : proseOr(badge.criteria, t('Not written yet.'));
  return section(
    preview,
    'badge',
    html`<dl>
${fact(t('Name'), badge.name?.span, wordsOr(badge.name ?? spec.title, t('Not written yet.')))}
${fact(t('What the picture shows'), badge.caption?.span, wordsOr(badge.caption, t('Not written yet.')))}
${fact(t('What its holder has shown'), badge.description?.span, proseOr(badge.description, t('Not written yet.')))}
${fact(t('How it is earned'), badge.criteria?.span, criteria)}
</dl>
${tags(badge.tags.slice(0, 50).map(({ value }) => shorten(value, 60)))}`,
  );
}
