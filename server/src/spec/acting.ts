/** Whether an essential outcome asks for something to be carried out, or is content with a plan for it. */
import { verbOf } from './verbs.js';

const CARRYING_OUT = new Set([
  'implement',
  'enact',
  'execute',
  'carry',
  'launch',
  'conduct',
  'facilitate',
  'lead',
  'deliver',
  'run',
  'hold',
]);

/** Verbs of doing, with other people or with the school as it is. Those of thinking, choosing and designing are left out. */
const DOING = new Set([
  ...CARRYING_OUT,
  ...`act administer advocate apply build celebrate coach collaborate communicate convene coordinate counsel cultivate embed empower
  encourage enforce engage enhance enable establish expand foster guide host improve induct institute interview introduce involve manage
  mediate meet mentor mobilize model moderate monitor motivate nurture observe operate orchestrate oversee participate partner persuade
  pilot practice promote protect provide recruit reinforce reorganize resolve respond restructure retain sponsor staff start steer
  strengthen supervise support sustain teach tackle train transform turn use volunteer widen`
    .trim()
    .split(/\s+/),
]);

// “Establish a three-year plan” is done when the plan is there.
const PLAN =
  /^\S+\s+(?:\S+\s+){0,4}?(?:\S+(?:ing|ment|ation) of (?:an?|the|its|their) (?:\S+\s+){0,2}?)?(?:plans?|planning|strateg(?:y|ies)|frameworks?|proposals?|calendars?|schedules?|timelines?|visions?|missions?|goals?|polic(?:y|ies)|agendas?|budgets?|roadmaps?|blueprints?)\b/i;

/** True if the statement's verb, or one that it is joined with by “and”, asks for a deed. False where it may ask for less. */
export function asksForDeed(statement: string): boolean {
  const text = statement
    .trim()
    .replace(/^(?:to|the \p{L}+|practitioners?)\s+/iu, '')
    .replace(/^(?:\p{L}+ly\s+)+/u, '');
  const first = /^\p{L}+/u.exec(text)?.[0] ?? '';
  const verb = verbOf(first)?.base ?? first.toLowerCase();
  if (/^(?:implement|enact|execute|launch)$/.test(verb) || (verb === 'carry' && /\bout\b/.test(text))) return true;
  for (const [, joined = ''] of text.matchAll(/(?:\b(?:and|then)|,)\s+(?:\p{L}+ly\s+)?(\p{L}+)/gu)) {
    const base = verbOf(joined)?.base;
    if (base && base !== 'carry' && CARRYING_OUT.has(base) && verbOf(joined)?.certain) return true;
    if (base === 'carry' && /\bcarr(?:y|ies|ying)\b.{0,60}\bout\b/.test(text)) return true;
  }
  return DOING.has(verb) && verb !== 'carry' && !PLAN.test(text);
}
