import { t } from '@vscode/l10n';
import { orderAt } from '../../engine/coverage.js';
import { type Context, type Fix, rule } from '../../engine/rule.js';
import { isAbsent } from '../../engine/sections.js';
import { insertEntry, joinEdits, replaceScalar, setValue } from '../../spec/edit.js';
import { entryOf, isBlank, type MapNode } from '../../spec/tree.js';

export const bothAudiences = rule({
  id: 'both-audiences',
  group: 'clear-and-transparent',
  effect: 'partially',
  claimsAbsence: true,
  fixes: ['review', 'skeleton'],
  page: {
    asks: 'The rubric is public to the earner, and the assessor finds guidance beside it.',
    why: 'The criterion asks for detailed expectations for both. Earners prepare with the rubric that assessors use, and assessors need to know what not to count.',
    repair: 'Write “visibility: public”, and tell assessors under “guidance” what to look for and what to do when in doubt.',
    bad: `scoring:
  visibility: public
  rows:
    - {id: C1, scores: [A1], levels: {not-yet: No minutes., developing: Minutes of one meeting., proficient: Minutes of two meetings.}}
`,
    good: `scoring:
  visibility: public
  guidance: Judge only what the artifacts show; the length of an answer does not count.
  rows:
    - {id: C1, scores: [A1], levels: {not-yet: No minutes., developing: Minutes of one meeting., proficient: Minutes of two meetings.}}
`,
  },
  *check(context) {
    const { spec, document } = context;
    const { scoring } = spec;
    const map = scoring?.entry.value;
    if (!scoring || map?.kind !== 'map' || isAbsent(document, 'scoring')) return;
    // Public is what the format takes for granted.
    const hidden = scoring.visibility?.value === 'assessors' ? scoring.visibility : undefined;
    const guidance = entryOf(map, 'guidance');
    const unguided = isBlank(guidance?.value);
    if (hidden) {
      yield {
        span: hidden.span,
        effect: unguided ? 'does-not-meet' : 'partially',
        message: unguided
          ? t('The rubric is hidden from earners, and assessors find no guidance in it.')
          : t('Only assessors see the rubric; earners cannot know what counts.'),
        fixes: () => {
          const [open] = makePublic(context);
          const [guide] = unguided ? addGuidance(context, map) : [];
          if (!open || !guide) return open ? [open] : [];
          const edits = joinEdits([...open.edits, ...guide.edits]);
          return [{ title: t('Make the rubric public, and add guidance for the assessor'), kind: 'skeleton', edits }];
        },
      };
    } else if (unguided) {
      yield {
        span: guidance?.key.span ?? scoring.entry.key.span,
        message: t('The rubric has no guidance for the assessor.'),
        unwritten: true,
        fixes: () => addGuidance(context, map),
      };
    }
  },
});

function makePublic({ text, spec }: Context<unknown>): Fix[] {
  const node = spec.scoring?.visibility?.node;
  return node?.kind === 'scalar'
    ? [{ title: t('Make the rubric public'), kind: 'review', edits: [replaceScalar(text, node, 'public')] }]
    : [];
}

function addGuidance({ text }: Context<unknown>, map: MapNode): Fix[] {
  const stop = { todo: t('what an assessor should look for, and what not to count') };
  const own = entryOf(map, 'guidance');
  const edit = own ? setValue(text, own, stop, map.flow) : insertEntry(text, map, 'guidance', stop, orderAt(['scoring']));
  return [{ title: t('Add guidance for the assessor'), kind: 'skeleton', edits: [edit] }];
}
