import { orderAt, placeOfItem, said, topicsOfOutcome } from '../../engine/coverage.js';
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
    share: { default: 0.5, description: 'The least share of essential outcomes that the prompts reflect on.' },
    topics: { default: 3, description: 'How many words of its own a prompt must have before it can drift from its outcomes.' },
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
    const drifting = driftingIn(context, options.topics);
    const fitting = links.prompts.filter((prompt) => !drifting.includes(prompt));
    const wanted = spec.outcomes.length * options.share;
    const reached = spec.outcomes.filter((outcome) => links.isServed(outcome, fitting));
    if (reached.length >= wanted) return;
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
    if (linkedTo.length >= wanted) return;
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

/**
 * The prompts that drift. One of few words is too little to judge by itself; where every prompt of the section has
 * nothing in common with its outcomes, their words count together.
 */
function driftingIn(context: Context<unknown>, least: number): Prompt[] {
  const { prompts } = context.links;
  const speaking = prompts.filter((prompt) => topicsOf(said(prompt.text)).size > 0);
  const apart = speaking.filter((prompt) => drifts(context, prompt, 1));
  const together = new Set(apart.flatMap((prompt) => [...topicsOf(said(prompt.text)).keys()]));
  if (apart.length === speaking.length && together.size >= least) return apart;
  return prompts.filter((prompt) => drifts(context, prompt, least));
}

/** True for a prompt with something of its own to say, none of which its outcomes or its artifacts speak of. */
function drifts({ links, spec }: Context<unknown>, prompt: Prompt, least: number): boolean {
  const outcomes = [...links.outcomesOf(prompt)];
  if (outcomes.length === 0) return false;
  const own = topicsOf(said(prompt.text));
  if (own.size < least) return false;
  const artifacts = prompt.about.flatMap((link) => links.artifact(link.value) ?? []);
  const known = [
    ...outcomes.map(topicsOfOutcome),
    topicsOf(artifacts.map((artifact) => `${said(artifact.title)} ${said(artifact.description)}`).join('\n')),
    topicsOf(said(spec.title)),
  ];
  return ![...own.keys()].some((topic) => known.some((topics) => topics.has(topic)));
}

/** The outcomes that a drifting prompt speaks of after all. */
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
