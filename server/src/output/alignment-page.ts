/** The strategies that fit a microcredential and its outcomes, side by side, as a page on which they are chosen. */
import { t } from '@vscode/l10n';
import type { Framework } from '../alignment/framework.js';
import { nameOf } from '../alignment/reasons.js';
import type { Confidence } from '../alignment/suggest.js';
import type { AlignmentChange, Obstacle } from '../engine/align.js';
import type { Cell, Choices, Fit, OutcomeChoices, StrategyChoice } from '../engine/alignment-choices.js';
import { shorten } from '../spec/links.js';
import { alignmentStyle } from './alignment-style.js';
import { type Html, html } from './html.js';
import { editorPage } from './web-page.js';

export interface AlignmentPage {
  /** The microcredential's title, or its file's name. */
  readonly title: string;
  readonly frameworks: readonly Framework[];
  readonly choices: Choices;
  /** Then nothing can be chosen on the page. */
  readonly obstacle: Obstacle | undefined;
  /** The address that makes a change when it is followed. */
  readonly addressOf: (change: AlignmentChange) => string;
}

export function alignmentPage(page: AlignmentPage): string {
  const { title, choices, frameworks } = page;
  const isBlank = choices.suggested.length === 0 && choices.named.length === 0;
  const body = html`
<header>
<p class="quiet">${t('Suggested alignment')}</p>
<h1><bdi>${shorten(title, 200)}</bdi></h1>
<p class="quiet"><bdi>${frameworks.map((framework) => framework.title).join(' · ')}</bdi></p>
</header>
${verdict(page)}
${!isBlank && table(page)}
${choices.outcomes.length > 0 && outcomeCards(page)}
${alsoThere(choices)}`;
  return editorPage({ title, style: alignmentStyle, body });
}

/** What can be said in a sentence or two: how well anything fits, what is not linked yet, and what is in the way. */
function verdict({ choices, obstacle, addressOf }: AlignmentPage): Html {
  const { whole, outcomes } = choices;
  const open = outcomes.filter(({ isAligned, gap }) => !isAligned && gap === undefined);
  const ids = open.flatMap(({ id, confidence }) => (confidence === 'none' ? (id ?? []) : []));
  const isPartly = whole.confidence === 'none' && outcomes.some(({ confidence }) => confidence !== 'none');
  const said = isPartly ? t('No strategy fits the whole well, but some fit single outcomes.') : SAID_OF_WHOLE[whole.confidence]();
  return html`<section class="verdict ${whole.confidence}">
<p><strong>${said}</strong>${whole.because !== undefined && html` <bdi>${whole.because}</bdi>`}</p>
<p>${linkedSoFar(outcomes, open)}</p>
${obstacle && html`<p>${OBSTACLES[obstacle]()}</p>`}
${
  !obstacle &&
  ids.length > 1 &&
  html`<p class="actions">${button(addressOf({ gap: true, outcomes: ids }), t('Declare a gap for {0}', ids.join(', ')), 'main')}</p>`
}
</section>`;
}

const SAID_OF_WHOLE: Readonly<Record<Confidence, () => string>> = {
  strong: () => t('These strategies fit, best first.'),
  weak: () => t('These strategies may fit. Look closely: little speaks for them.'),
  none: () => t('No strategy fits well.'),
};

const OBSTACLES: Readonly<Record<Obstacle, () => string>> = {
  unread: () => t('A part of the file cannot be read, so nothing can be added from here until it is mended.'),
  'no list': () => t('What stands under “alignment” is not a list, so nothing can be added to it from here.'),
};

function linkedSoFar(outcomes: readonly OutcomeChoices[], open: readonly OutcomeChoices[]): string {
  if (outcomes.length === 0) return t('There are no essential outcomes yet.');
  if (open.length === 0) return t('Every essential outcome is linked to a strategy or to a declared gap.');
  return t('Not linked to a strategy yet: {0}.', open.map(({ name }) => name).join(', '));
}

function table(page: AlignmentPage): Html {
  const { suggested, named, outcomes } = page.choices;
  const width = outcomes.length + 1;
  return html`<h2>${t('Strategies and outcomes')}</h2>
<p class="legend quiet">
<span>${mark('clear', false)} ${t('fits')}</span>
<span>${mark('possible', false)} ${t('may fit')}</span>
<span>${mark('clear', true)} ${t('linked in the file')}</span>
${!page.obstacle && outcomes.length > 0 && html`<span>${t('Choose a circle to link that outcome.')}</span>`}
</p>
<div class="scroll"><table>
<thead><tr><th scope="col"><span class="hidden">${t('Strategy')}</span></th>${outcomes.map(
    ({ name, statement, isAligned, gap }) =>
      html`<th scope="col" class="outcome${!isAligned && gap === undefined && ' open'}" title="${shorten(statement, 300)}"><bdi>${shorten(name, 12)}</bdi></th>`,
  )}</tr></thead>
<tbody>${suggested.map((choice) => row(choice, page))}</tbody>
${
  named.length > 0 &&
  html`<tbody>
<tr class="group"><th scope="rowgroup" colspan="${width}">${t('Named in the file, and not among the suggestions')}</th></tr>
${named.map((choice) => row(choice, page))}</tbody>`
}
</table></div>`;
}

function row(choice: StrategyChoice, page: AlignmentPage): Html {
  const { strategy, reasons, cells } = choice;
  const { outcomes } = page.choices;
  return html`<tr>
<th scope="row">
<h3>${shorten(strategy.title, 240)}</h3>
<p class="quiet">${placeOf(choice)}</p>
<p class="tags">${rankTag(choice)}<span class="tag ${choice.fit}">${fitOfRow(choice, page.choices)}</span></p>
${whyList(reasons)}
${rankButtons(choice, choice.outcomes, page, true)}
</th>
${cells.map((cell, at) => html`<td>${circle(choice, cell, outcomes[at], page)}</td>`)}
</tr>`;
}

/** For the whole; of one that is suggested for some outcomes only, for those. */
function fitOfRow(choice: StrategyChoice, { suggested, outcomes }: Choices): string {
  if (choice.fit !== 'little' || !suggested.includes(choice)) return FITS[choice.fit]();
  const fitted = outcomes.filter((_, at) => (choice.cells[at]?.fit ?? 'little') !== 'little');
  return fitted.length > 0 ? t('Fits {0}', fitted.map(({ name }) => name).join(', ')) : t('Comes nearest');
}

const FITS: Readonly<Record<Fit, () => string>> = {
  clear: () => t('Fits'),
  possible: () => t('May fit'),
  little: () => t('Little speaks for it'),
};

function placeOf({ strategy, id }: StrategyChoice): Html {
  const { dimension } = strategy;
  const names = [nameOf(strategy), ...(dimension.domain.name === '' ? [] : [dimension.domain.name])];
  return html`${names.join(' · ')} · <code>${id}</code>`;
}

function rankTag({ named }: StrategyChoice): Html | undefined {
  if (!named) return undefined;
  const said = named.rank === 'primary' ? t('Primary') : named.rank === 'secondary' ? t('Secondary') : t('Named without a rank');
  return html`<span class="tag named">${said}</span>`;
}

function whyList(reasons: readonly string[]): Html | undefined {
  return reasons.length === 0
    ? undefined
    : html`<ul class="why">${reasons.map((reason) => html`<li><bdi>${reason}</bdi></li>`)}</ul>`;
}

/**
 * The buttons that name a strategy with these outcomes, or that give the other rank to one that is named. Those of a row stand
 * out, and say which outcomes they are about.
 */
function rankButtons(
  { strategy, id, named }: StrategyChoice,
  outcomes: readonly string[],
  page: AlignmentPage,
  inRow: boolean,
): Html | undefined {
  if (page.obstacle) return undefined;
  const name = nameOf(strategy);
  const to = (rank: 'primary' | 'secondary') => page.addressOf({ strategy: id, rank, outcomes: named ? [] : outcomes });
  if (named) {
    return html`<p class="actions">
${named.rank !== 'primary' && button(to('primary'), t('Make it primary'), '', t('Make {0} primary', name))}
${named.rank !== 'secondary' && button(to('secondary'), t('Make it secondary'), '', t('Make {0} secondary', name))}
</p>`;
  }
  const listed = outcomes.join(', ');
  const asPrimary = listed === '' ? t('Add {0} as primary', name) : t('Add {0} as primary for {1}', name, listed);
  const asSecondary = listed === '' ? t('Add {0} as secondary', name) : t('Add {0} as secondary for {1}', name, listed);
  return html`<p class="actions">
${button(to('primary'), t('Add as primary'), inRow ? 'main' : '', asPrimary)}
${button(to('secondary'), t('Add as secondary'), '', asSecondary)}
${inRow && listed !== '' && html`<span class="quiet">${t('for {0}', listed)}</span>`}
</p>`;
}

function circle(choice: StrategyChoice, cell: Cell, outcome: OutcomeChoices | undefined, page: AlignmentPage): Html {
  const said = cellText(cell);
  const drawn = mark(cell.fit, cell.linked);
  const { id } = outcome ?? {};
  if (cell.linked || cell.fit === 'little' || id === undefined || page.obstacle)
    return html`<span title="${said}">${drawn}<span class="hidden">${said}</span></span>`;
  const label = t('{0}. Link {1} to {2}', said, id, nameOf(choice.strategy));
  return html`<a class="circle" href="${page.addressOf({ strategy: choice.id, outcomes: [id] })}" title="${label}" aria-label="${label}">${drawn}</a>`;
}

function cellText({ fit, linked }: Cell): string {
  if (!linked) return FITS[fit]();
  if (fit === 'little') return t('Linked');
  return fit === 'clear' ? t('Linked, and fits') : t('Linked, and may fit');
}

function mark(fit: Fit, linked: boolean): Html {
  return html`<span class="mark ${fit}${linked && ' linked'}" aria-hidden="true"></span>`;
}

function outcomeCards(page: AlignmentPage): Html {
  const { outcomes, uncompared } = page.choices;
  return html`<h2>${t('Outcome by outcome')}</h2>
<div class="cards">${outcomes.map((outcome) => card(outcome, page))}</div>
${uncompared > 0 && html`<p class="quiet">${t('Only the first {0} essential outcomes are compared here.', outcomes.length)}</p>`}`;
}

function card(outcome: OutcomeChoices, page: AlignmentPage): Html {
  const { id, name, statement, confidence, because, best, isAligned, gap } = outcome;
  const state = isAligned ? t('Linked') : gap !== undefined ? t('Gap declared') : t('Not linked yet');
  const canDeclare = !isAligned && gap === undefined && id !== undefined && !page.obstacle;
  const nearest = confidence === 'none';
  return html`<article class="card">
<h3><span class="id"><bdi>${shorten(name, 24)}</bdi></span><span class="tag ${isAligned || gap !== undefined ? 'named' : 'open'}">${state}</span></h3>
<p><bdi>${shorten(statement, 240)}</bdi></p>
<p class="quiet">${SAID_OF_OUTCOME[confidence]()}${because !== undefined && html` <bdi>${because}</bdi>`}</p>
${gap !== undefined && html`<p class="quiet">${t('Declared gap: “{0}”', shorten(gap, 200))}</p>`}
${
  nearest &&
  canDeclare &&
  html`<p class="actions">${button(page.addressOf({ gap: true, outcomes: [id] }), t('Declare a gap'), 'main', t('Declare a gap for {0}', id))}</p>`
}
${nearest && best.length > 0 && html`<p class="quiet nearest">${t('What comes nearest:')}</p>`}
<ul class="best">${best.map(
    ({ choice, cell, reasons }) => html`<li>
<p class="line">${mark(cell.fit, cell.linked)}<span class="hidden">${cellText(cell)}</span><strong>${shorten(choice.strategy.title, 120)}</strong></p>
<p class="quiet">${placeOf(choice)}</p>
${!nearest && whyList(reasons.slice(0, REASONS_OF_OUTCOME))}
${!nearest && cardButtons(choice, cell, id, page)}
</li>`,
  )}</ul>
</article>`;
}

// What speaks for it beside the first two is mostly the same for every outcome, and stands in the table.
const REASONS_OF_OUTCOME = 2;

const SAID_OF_OUTCOME: Readonly<Record<Confidence, () => string>> = {
  strong: () => t('These fit:'),
  weak: () => t('These may fit; little speaks for them:'),
  none: () => t('Nothing fits well.'),
};

function cardButtons(choice: StrategyChoice, cell: Cell, id: string | undefined, page: AlignmentPage): Html | undefined {
  if (cell.linked || id === undefined || page.obstacle) return undefined;
  if (!choice.named) return rankButtons(choice, [id], page, false);
  const label = t('Link {0} to {1}', id, nameOf(choice.strategy));
  return html`<p class="actions">${button(page.addressOf({ strategy: choice.id, outcomes: [id] }), t('Link'), '', label)}</p>`;
}

/** What else the alignment holds: declared gaps, and names of no strategy. */
function alsoThere({ gaps, unknown }: Choices): Html | undefined {
  if (gaps.length === 0 && unknown.length === 0) return undefined;
  return html`<h2>${t('Also in the file')}</h2>
<ul class="also">
${gaps.map(({ text, outcomes }) => {
  const said = shorten(text, 240);
  return html`<li><bdi>${outcomes.length > 0 ? t('A gap for {0}: “{1}”', outcomes.join(', '), said) : t('A gap: “{0}”', said)}</bdi></li>`;
})}
${unknown.map((name) => html`<li><bdi>${t('“{0}” is no strategy of the frameworks in use.', shorten(name, 120))}</bdi></li>`)}
</ul>`;
}

function button(address: string, text: string, kind: 'main' | '' = '', label = text): Html {
  return html`<a class="button ${kind}" href="${address}" title="${label}" aria-label="${label}">${text}</a>`;
}
