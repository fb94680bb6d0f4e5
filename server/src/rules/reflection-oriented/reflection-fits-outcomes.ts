import { t } from '@vscode/l10n';
import { closestItem, isUnlinked, linkTo, orderAt, placeOfItem, said, topicsOfOutcome } from '../../engine/coverage.js';
import { driftingPrompts, LEAST_SHARE, LEAST_TOPICS, outcomesReflectedOn } from '../../engine/drift.js';
import { type Context, type Fix, rule } from '../../engine/rule.js';
import { appendItem, appendItems, joinEdits } from '../../spec/edit.js';
import { nameOf } from '../../spec/links.js';
import { listed } from '../../spec/listing.js';
import type { Outcome, Prompt } from '../../spec/model.js';
import { topicsOf } from '../../spec/prose.js';

export const reflectionFitsOutcomes = rule({
  id: 'reflection-fits-outcomes',
  group: 'reflection-oriented',
  effect: 'partially',
  claimsAbsence: true,
  fixes: ['review'],
  options: {
    share: { default: LEAST_SHARE, description: 'The least share of essential outcomes that the prompts reflect on.' },
    topics: {
      default: LEAST_TOPICS,
      description: 'How many words of its own a prompt must have before it can drift from its outcomes.',
    },
  },
  page: {
    asks: 'The reflection prompts are linked to at least half of the essential outcomes, and speak of them.',
    why: 'In 2022 reviewers found a microcredential on reflection whose reflection section did not fit the strategies it taught.',
    repair: 'Ask about the practice that the outcomes name, and link each prompt to the outcomes it is about.',
    bad: `essential_outcomes:
  - {id: EO1, statement: Write weekly reflections on leadership decisions.}
  - {id: EO2, statement: Assess personal leadership against a published standard.}
reflection:
  prompts:
    - {id: P1, outcomes: [EO1, EO2], text: Why did the lunch and bus schedules run late on days with an assembly?}
`,
    good: `essential_outcomes:
  - {id: EO1, statement: Write weekly reflections on leadership decisions.}
  - {id: EO2, statement: Assess personal leadership against a published standard.}
reflection:
  prompts:
    - {id: P1, outcomes: [EO1, EO2], text: Which decisions do you judge differently after your weekly reflections?}
`,
  },
  *check(context) {
    const { spec, links, options } = context;
    const { reflection } = spec;
    if (!reflection || links.prompts.length === 0 || spec.outcomes.length === 0) return;
    const drifting = driftingPrompts(context, options.topics);
    const wanted = spec.outcomes.length * options.share;
    if (outcomesReflectedOn(context, drifting).length >= wanted) return;
    for (const prompt of drifting) {
      const linked = [...links.outcomesOf(prompt)].flatMap((outcome) => outcome.id?.value ?? []);
      yield {
        span: placeOfItem(prompt),
        message: t(
          '{0} shares no word with {1}, which it is linked to.',
          nameOf(t('Prompt'), prompt, prompt.text),
          listed(linked),
        ),
        related: [...links.outcomesOf(prompt)].map((outcome) => ({
          span: placeOfItem(outcome),
          message: said(outcome.statement),
        })),
        fixes: () => relink(context, prompt),
      };
    }
    const linkedTo = spec.outcomes.filter((outcome) => links.isServed(outcome, links.prompts));
    if (linkedTo.length >= wanted) {
      // A prompt without a link has its part in it, and is told nowhere else then.
      for (const prompt of links.prompts.filter(isUnlinked)) {
        yield {
          span: placeOfItem(prompt),
          message: t('{0} is linked to no essential outcome.', nameOf(t('Prompt'), prompt, prompt.text)),
          unwritten: true,
          fixes: () => relink(context, prompt),
        };
      }
      return;
    }
    const left = spec.outcomes.filter((outcome) => !linkedTo.includes(outcome));
    const ids = left.map((outcome, index) => outcome.id?.value ?? t('outcome {0}', index + 1));
    const [reached, all] = [linkedTo.length, spec.outcomes.length];
    yield {
      span: reflection.entry.key.span,
      message:
        ids.length === 1
          ? t('The reflection prompts are linked to {0} of {1} essential outcomes; {2} is left out.', reached, all, listed(ids))
          : t('The reflection prompts are linked to {0} of {1} essential outcomes; {2} are left out.', reached, all, listed(ids)),
      related: left.map((outcome) => ({ span: placeOfItem(outcome), message: said(outcome.statement) })),
      fixes: () => linkLeft(context, left, Math.ceil(wanted) - linkedTo.length),
    };
  },
});

/** The outcomes that a prompt speaks of and is not linked to. */
function relink({ links, spec, text }: Context<unknown>, prompt: Prompt): Fix[] {
  const own = topicsOf(said(prompt.text));
  const linked = links.outcomesOf(prompt);
  const spoken = spec.outcomes.filter(
    (outcome) => !linked.has(outcome) && [...topicsOfOutcome(outcome).keys()].some((topic) => own.has(topic)),
  );
  return spoken.flatMap((outcome) => {
    const id = outcome.id?.value;
    const edit = id && appendItem(text, prompt.node, 'outcomes', id, orderAt(['reflection', 'prompts', 0]));
    return edit
      ? [{ title: t('Link {0} to {1}, which it speaks of', said(prompt.id), id), kind: 'review' as const, edits: [edit] }]
      : [];
  });
}

/** Links outcomes that are left out, first of all to prompts that have no link yet. `needed`: how many have to be. */
function linkLeft(context: Context<unknown>, left: readonly Outcome[], needed: number): Fix[] {
  const { links, text } = context;
  const path = orderAt(['reflection', 'prompts', 0]);
  const loose = links.prompts.filter(isUnlinked);
  if (loose.length === 0) {
    return left.flatMap((outcome): Fix[] => {
      const prompt = closestItem(outcome, links.prompts, (each) => said(each.text));
      const edit = prompt && linkTo(context, prompt, outcome, ['reflection', 'prompts', 0]);
      const [from, to] = [said(prompt?.id), said(outcome.id)];
      const title =
        needed > 1
          ? t('Link {0} to {1}, which it speaks of, one of {2} that are missing', from, to, needed)
          : t('Link {0} to {1}, which it speaks of', from, to);
      return edit ? [{ title, kind: 'review', edits: [edit] }] : [];
    });
  }
  const chosen = new Map<Prompt, Outcome[]>(loose.map((prompt) => [prompt, []]));
  for (const outcome of left) closestOf(chosen, outcome)?.push(outcome);
  // Each gets one, whether it speaks of it or not; the author sees.
  const spare = left.filter((outcome) => ![...chosen.values()].flat().includes(outcome));
  for (const own of chosen.values())
    if (own.length === 0) own.push(...(spare.length > 0 ? spare.splice(0, 1) : left.slice(0, 1)));
  const pairs = [...chosen].map(([prompt, outcomes]) => ({ prompt, ids: outcomes.flatMap(({ id }) => id?.value ?? []) }));
  const edits = pairs.map(({ prompt, ids }) =>
    ids.length > 0 ? appendItems(text, prompt.node, 'outcomes', ids, path) : undefined,
  );
  if (!edits.every((edit) => edit !== undefined)) return [];
  const linked = new Set(pairs.flatMap(({ ids }) => ids)).size;
  const made = listed(pairs.map(({ prompt, ids }) => t('{0} to {1}', said(prompt.id) || t('a prompt'), listed(ids))));
  const title =
    linked >= needed
      ? t('Link {0}', made)
      : linked === 1
        ? t('Link {0}, one of {1} that are missing', made, needed)
        : t('Link {0}, {1} of {2} that are missing', made, linked, needed);
  return [{ title, kind: 'review', edits: joinEdits(edits) }];
}

function closestOf(chosen: ReadonlyMap<Prompt, Outcome[]>, outcome: Outcome): Outcome[] | undefined {
  const prompt = closestItem(outcome, [...chosen.keys()], (each) => said(each.text));
  return prompt && chosen.get(prompt);
}
