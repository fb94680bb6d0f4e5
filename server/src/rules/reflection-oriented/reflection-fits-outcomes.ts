import { isUnlinked, orderAt, placeOfItem, said, topicsOfOutcome } from '../../engine/coverage.js';
import { driftingPrompts, LEAST_SHARE, LEAST_TOPICS, outcomesReflectedOn } from '../../engine/drift.js';
import { type Context, type Fix, rule } from '../../engine/rule.js';
import { appendItem } from '../../spec/edit.js';
import { nameOf } from '../../spec/links.js';
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
        message: `${nameOf('Prompt', prompt, prompt.text)} shares no word with ${named(linked)}, which it is linked to.`,
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
          message: `${nameOf('Prompt', prompt, prompt.text)} is linked to no essential outcome.`,
          unwritten: true,
          fixes: () => relink(context, prompt),
        };
      }
      return;
    }
    const left = spec.outcomes.filter((outcome) => !linkedTo.includes(outcome));
    const ids = left.map((outcome, index) => outcome.id?.value ?? `outcome ${index + 1}`);
    yield {
      span: reflection.entry.key.span,
      message: `The reflection prompts are linked to ${linkedTo.length} of ${spec.outcomes.length} essential outcomes; ${named(ids)} ${ids.length === 1 ? 'is' : 'are'} left out.`,
      related: left.map((outcome) => ({ span: placeOfItem(outcome), message: said(outcome.statement) })),
      fixes: () => left.flatMap((outcome) => linkPrompt(context, outcome)),
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
      ? [{ title: `Link ${said(prompt.id)} to ${id}, which it speaks of`, kind: 'review' as const, edits: [edit] }]
      : [];
  });
}

function linkPrompt({ links, text }: Context<unknown>, outcome: Outcome): Fix[] {
  const id = outcome.id?.value;
  const wanted = topicsOfOutcome(outcome);
  const prompt = links.prompts.find((each) => [...topicsOf(said(each.text)).keys()].some((topic) => wanted.has(topic)));
  const edit = prompt && id && appendItem(text, prompt.node, 'outcomes', id, orderAt(['reflection', 'prompts', 0]));
  return edit && prompt ? [{ title: `Link ${said(prompt.id)} to ${id}, which it speaks of`, kind: 'review', edits: [edit] }] : [];
}

function named(ids: readonly string[]): string {
  return ids.length < 2 ? (ids[0] ?? '') : `${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`;
}
