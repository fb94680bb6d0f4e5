import { orderAt } from '../../engine/coverage.js';
import { type Context, type Fix, rule } from '../../engine/rule.js';
import { isAbsent } from '../../engine/sections.js';
import { insertEntry, joinEdits, setValue } from '../../spec/edit.js';
import { entryOf, isBlank, type MapNode } from '../../spec/tree.js';

const USUAL = { count: 2, blind: true, resubmission: true } as const;
type Fact = keyof typeof USUAL;

const UNSAID: Readonly<Record<Fact, string>> = {
  count: 'how many assessors there are',
  blind: 'whether they score blind',
  resubmission: 'whether a second try is allowed',
};

export const assessorsStated = rule({
  id: 'assessors-stated',
  group: 'clear-and-transparent',
  effect: 'advisory',
  claimsAbsence: true,
  fixes: ['skeleton'],
  options: { count: { default: 2, description: 'The least number of assessors.' } },
  page: {
    asks: 'It is said that two assessors score blind, and that an earner may submit again.',
    why: 'Two who do not know each other’s scores are fairer than one, and a second try makes assessment a part of learning.',
    repair: 'Write “assessors: {count: 2, blind: true, resubmission: true}”, or what your library does instead.',
    bad: `scoring:
  rows:
    - {id: C1, scores: [A1], levels: {not-yet: No minutes., developing: Minutes of one meeting., proficient: Minutes of two meetings.}}
`,
    good: `scoring:
  assessors: {count: 2, blind: true, resubmission: true}
  rows:
    - {id: C1, scores: [A1], levels: {not-yet: No minutes., developing: Minutes of one meeting., proficient: Minutes of two meetings.}}
`,
  },
  *check(context) {
    const { document, spec, options } = context;
    const { scoring } = spec;
    if (scoring?.entry.value.kind !== 'map' || isAbsent(document, 'scoring')) return;
    const map = scoring.entry.value;
    const entry = entryOf(map, 'assessors');
    if (!entry || isBlank(entry.value)) {
      yield {
        span: entry?.key.span ?? scoring.entry.key.span,
        message: 'It is not said who scores: how many assessors, whether blind, and whether a second try is allowed.',
        unwritten: true,
        fixes: () => state(context, map),
      };
      return;
    }
    if (entry.value.kind !== 'map') return;
    const inner = entry.value;
    const unsaid = (Object.keys(UNSAID) as Fact[]).filter((fact) => isBlank(entryOf(inner, fact)?.value));
    if (unsaid.length > 0) {
      yield {
        span: entry.key.span,
        message: `It is not said ${unsaid.map((fact) => UNSAID[fact]).join(' and ')}.`,
        unwritten: true,
        fixes: () => complete(context, inner, unsaid),
      };
    }
    const { count, blind, resubmission } = scoring.assessors ?? {};
    if (count && count.value < options.count) {
      const who = count.value === 1 ? '1 assessor scores' : `${count.value} assessors score`;
      yield { span: count.span, message: `${who} each submission; ${options.count} or more are good practice.` };
    }
    if (blind?.value === false) {
      yield {
        span: blind.span,
        message: 'Assessors know whose work they score, or how others scored it; blind scoring is good practice.',
      };
    }
    if (resubmission?.value === false)
      yield { span: resubmission.span, message: 'An earner has only one try; a second one is good practice.' };
  },
});

function state({ text }: Context<unknown>, map: MapNode): Fix[] {
  const own = entryOf(map, 'assessors');
  const edit = own
    ? setValue(text, own, { ...USUAL }, map.flow)
    : insertEntry(text, map, 'assessors', { ...USUAL }, orderAt(['scoring']));
  return [{ title: 'Add two assessors, blind, with a second try', kind: 'skeleton', edits: [edit] }];
}

function complete({ text }: Context<unknown>, map: MapNode, facts: readonly Fact[]): Fix[] {
  const order = orderAt(['scoring', 'assessors']);
  const edits = facts.map((fact) => {
    const own = entryOf(map, fact);
    return own ? setValue(text, own, USUAL[fact], map.flow) : insertEntry(text, map, fact, USUAL[fact], order);
  });
  return [
    { title: `Add ${facts.map((fact) => `“${fact}: ${USUAL[fact]}”`).join(' and ')}`, kind: 'skeleton', edits: joinEdits(edits) },
  ];
}
