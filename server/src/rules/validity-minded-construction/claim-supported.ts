import { t } from '@vscode/l10n';
import { outcomesSpokenOf, placeOfItem, said, wordsOfComponent, wordsOfRow } from '../../engine/coverage.js';
import { isReflectionAstray } from '../../engine/drift.js';
import { type Context, rule } from '../../engine/rule.js';
import { type Component, nameOf } from '../../spec/links.js';
import { listed } from '../../spec/listing.js';
import type { Field, Linked, Outcome, Resource, Spec } from '../../spec/model.js';
import { isEnglish, isPlaceholder, stemsOf, topicsOf } from '../../spec/prose.js';

export const claimSupported = rule({
  id: 'claim-supported',
  group: 'validity-minded-construction',
  effect: 'advisory',
  claimsAbsence: true,
  options: {
    topics: { default: 3, description: 'How many words of its own a text must have before it can miss its outcome.' },
  },
  page: {
    asks: 'What is linked to an essential outcome speaks of it.',
    why: 'A link claims that a piece of work shows the skill. Where the two have no word in common, a reviewer will ask how.',
    repair: 'Say in the text what the outcome asks for, or link the outcome that the text is about.',
    bad: `essential_outcomes:
  - {id: EO1, statement: Explain curriculum alignment to teachers and families.}
evidence:
  artifacts:
    - {id: A1, title: Photographs of the science fair, outcomes: [EO1]}
`,
    good: `essential_outcomes:
  - {id: EO1, statement: Explain curriculum alignment to teachers and families.}
evidence:
  artifacts:
    - {id: A1, title: Slides on alignment for families, outcomes: [EO1]}
`,
  },
  *check(context) {
    const { spec, links, options } = context;
    if (!isEnglish(spec)) return;
    const claims = [
      ...links.questions.map((item) => claim('question', item, item.text)),
      ...links.artifacts.map((item) => claim('artifact', item, item.title)),
      ...links.prompts.map((item) => claim('prompt', item, item.text)),
    ];
    const missed = claims.filter(({ item, text }) => misses(context, item, text, options.topics));
    // Prompts that drift are told by the criterion that they matter to, once they leave too few outcomes.
    const told = isReflectionAstray(context);
    for (const { kind, item, text, name } of missed) {
      if (kind === 'prompt' && told) continue;
      const claimed = [...links.outcomesOf(item)];
      const [spoken] = outcomesSpokenOf(text, spec.outcomes);
      const message = t('{0} has no word in common with {1}.', nameOf(KIND[kind](), item, name), named(claimed));
      yield {
        span: placeOfItem(item),
        message: spoken ? `${message} ${t('It speaks of {0}.', said(spoken.id))}` : message,
        related: claimed.map((outcome) => ({ span: placeOfItem(outcome), message: said(outcome.statement) })),
      };
    }
  },
});

const KIND = { question: () => t('Question'), artifact: () => t('Artifact'), prompt: () => t('Prompt') };

function claim(kind: keyof typeof KIND, item: Component, name: Field<string> | undefined) {
  return { kind, item, name, text: wordsOfComponent(item) };
}

/** True for a text with something of its own to say that has no word, however common, from what it is linked to. */
function misses(context: Context<unknown>, item: Component, text: string, least: number): boolean {
  const { spec, links } = context;
  const outcomes = [...links.outcomesOf(item)];
  if (outcomes.length === 0 || isPlaceholder(text) || topicsOf(text).size < least) return false;
  const own = [...stemsOf(text).keys()];
  const speaksOf = (texts: readonly string[]) => {
    const stems = stemsOf(texts.join('\n'));
    return own.some((stem) => isIn(stem, stems));
  };
  const claimed = outcomes.map(wordsOfOutcome);
  if (claimed.some((words) => topicsOf(words).size === 0) || speaksOf(claimed)) return false;
  // What the microcredential says as a whole, or about the same outcomes, may be what joins the two.
  const serves = (other: Linked) => other !== item && outcomes.some((outcome) => links.outcomesOf(other).has(outcome));
  return !(
    speaksOf(frameOf(spec)) ||
    speaksOf(links.components.filter(serves).map(wordsOfComponent)) ||
    speaksOf(spec.resources.filter(serves).map(wordsOfResource)) ||
    speaksOf((spec.scoring?.rows ?? []).filter(serves).map(wordsOfRow))
  );
}

/** What the whole microcredential is about. */
function frameOf(spec: Spec): string[] {
  return [spec.title, spec.competency, spec.method].map(said);
}

function wordsOfResource({ title, use }: Resource): string {
  return `${said(title)}\n${said(use)}`;
}

function wordsOfOutcome(outcome: Outcome): string {
  return [outcome.statement, ...outcome.details.map((detail) => detail.text)].map(said).join('\n');
}

/** Words of one family: `interpret` and `interpretation`, `photo` and `photograph`. */
function isIn(stem: string, stems: ReadonlyMap<string, string>): boolean {
  if (stems.has(stem)) return true;
  if (stem.length < 4) return false;
  for (const other of stems.keys()) if (other.length >= 4 && (other.startsWith(stem) || stem.startsWith(other))) return true;
  return false;
}

function named(outcomes: readonly Outcome[]): string {
  return listed(outcomes.map((outcome) => outcome.id?.value ?? t('its outcome')));
}
