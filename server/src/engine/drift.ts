/** Prompts that speak of something else than what they are linked to. */
import type { Component } from '../spec/links.js';
import type { Outcome, Prompt } from '../spec/model.js';
import { isPlaceholder, topicsOf } from '../spec/prose.js';
import { said, topicsOfOutcome, wordsOfComponent } from './coverage.js';
import type { Context } from './rule.js';

/** The least share of essential outcomes that the prompts reflect on, unless a library says otherwise. */
export const LEAST_SHARE = 0.5;
/** How many words of its own a prompt has before it can drift, unless a library says otherwise. */
export const LEAST_TOPICS = 3;

type AnyContext = Context<unknown>;

/**
 * The prompts that drift. One with fewer than `least` words of its own is too short to judge by itself; where every prompt of
 * the section has nothing in common with its outcomes, their words count together.
 */
export function driftingPrompts(context: AnyContext, least: number): Prompt[] {
  const { prompts } = context.links;
  const speaking = prompts.filter((prompt) => topicsOf(said(prompt.text)).size > 0 && !isPlaceholder(said(prompt.text)));
  const apart = speaking.filter((prompt) => drifts(context, prompt, 1));
  const together = new Set(apart.flatMap((prompt) => [...topicsOf(said(prompt.text)).keys()]));
  if (apart.length === speaking.length && together.size >= least) return apart;
  return prompts.filter((prompt) => drifts(context, prompt, least));
}

/** The outcomes that a prompt is linked to and speaks of. */
export function outcomesReflectedOn({ spec, links }: AnyContext, drifting: readonly Prompt[]): Outcome[] {
  const fitting = links.prompts.filter((prompt) => !drifting.includes(prompt));
  return spec.outcomes.filter((outcome) => links.isServed(outcome, fitting));
}

/** True where so many outcomes are left out that *Reflection-Oriented* tells it, with the prompts that are the cause. */
export function isReflectionAstray(context: AnyContext): boolean {
  const { spec, links } = context;
  if (links.prompts.length === 0) return false;
  const reached = outcomesReflectedOn(context, driftingPrompts(context, LEAST_TOPICS));
  return reached.length < spec.outcomes.length * LEAST_SHARE;
}

/** True for a prompt with something of its own to say, none of which its outcomes, its artifacts or the title speak of. */
function drifts({ links, spec }: AnyContext, prompt: Prompt, least: number): boolean {
  const outcomes = [...links.outcomesOf(prompt)];
  const own = topicsOf(said(prompt.text));
  // What is still to be written says nothing yet that could be spoken of.
  if ([prompt.text, ...outcomes.map(({ statement }) => statement)].some((each) => isPlaceholder(said(each)))) return false;
  if (outcomes.length === 0 || own.size < least) return false;
  const artifacts = prompt.about.flatMap((link) => links.artifact(link.value) ?? []);
  const known = [...outcomes.map(topicsOfOutcome), ...artifacts.map(topicsOfComponent), topicsOf(said(spec.title))];
  return ![...own.keys()].some((topic) => known.some((topics) => topics.has(topic)));
}

function topicsOfComponent(component: Component): ReadonlyMap<string, string> {
  return topicsOf(wordsOfComponent(component));
}
