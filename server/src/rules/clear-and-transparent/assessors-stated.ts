import { t } from '@vscode/l10n';
import { orderAt } from '../../engine/coverage.js';
import { type Context, type Fix, rule } from '../../engine/rule.js';
import { isAbsent } from '../../engine/sections.js';
import { insertEntry, joinEdits, setValue } from '../../spec/edit.js';
import { listed } from '../../spec/listing.js';
import { entryOf, isBlank, type MapNode } from '../../spec/tree.js';

const USUAL = { count: 2, blind: true, resubmission: true } as const;
type Fact = keyof typeof USUAL;

const UNSAID: Readonly<Record<Fact, () => string>> = {
  count: () => t('how many assessors there are'),
  blind: () => t('whether they score blind'),
  resubmission: () => t('whether a second try is allowed'),
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
        message: t('It is not said who scores: how many assessors, whether blind, and whether a second try is allowed.'),
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
        message: t('It is not said {0}.', listed(unsaid.map((fact) => UNSAID[fact]()))),
        unwritten: true,
        fixes: () => complete(context, inner, unsaid),
      };
    }
    const { count, blind, resubmission } = scoring.assessors ?? {};
    if (count && count.value < options.count) {
      yield {
        span: count.span,
        message:
          count.value === 1
            ? t('1 assessor scores each submission; {0} or more are good practice.', options.count)
            : t('{0} assessors score each submission; {1} or more are good practice.', count.value, options.count),
      };
    }
    if (blind?.value === false) {
      yield {
        span: blind.span,
        message: t('Assessors know whose work they score, or how others scored it; blind scoring is good practice.'),
      };
    }
    if (resubmission?.value === false)
      yield { span: resubmission.span, message: t('An earner has only one try; a second one is good practice.') };
  },
});

function state({ text }: Context<unknown>, map: MapNode): Fix[] {
  const own = entryOf(map, 'assessors');
  const edit = own
    ? setValue(text, own, { ...USUAL }, map.flow)
    : insertEntry(text, map, 'assessors', { ...USUAL }, orderAt(['scoring']));
  return [{ title: t('Add two assessors, blind, with a second try'), kind: 'skeleton', edits: [edit] }];
}

function complete({ text }: Context<unknown>, map: MapNode, facts: readonly Fact[]): Fix[] {
  const order = orderAt(['scoring', 'assessors']);
  const edits = facts.map((fact) => {
    const own = entryOf(map, fact);
    return own ? setValue(text, own, USUAL[fact], map.flow) : insertEntry(text, map, fact, USUAL[fact], order);
  });
  const added = listed(facts.map((fact) => `“${fact}: ${USUAL[fact]}”`));
  return [{ title: t('Add {0}', added), kind: 'skeleton', edits: joinEdits(edits) }];
}
