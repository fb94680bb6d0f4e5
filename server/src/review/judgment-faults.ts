/** Criteria that are not judged, levels that are none, levels without reasons. */
import { t } from '@vscode/l10n';
import { criteria } from '../engine/criteria.js';
import { reviewShape } from '../engine/review-shape.js';
import type { SettingsProblem } from '../engine/settings.js';
import { insertEntry, joinEdits, setValue } from '../spec/edit.js';
import type { Insert } from '../spec/insert.js';
import { shorten } from '../spec/links.js';
import { closest } from '../spec/nearest.js';
import { entryOf, isBlank, type MapNode, type Node } from '../spec/tree.js';
import { scalarAt } from '../spec/values-at.js';
import { titleOf } from './meanings.js';
import type { Judgment } from './model.js';
import { levelMeant, levels } from './printed.js';
import { unjudged } from './skeleton.js';
import { firstSpan, isUnwritten, told } from './told.js';

export function notJudged(text: string, root: MapNode): SettingsProblem[] {
  const entry = entryOf(root, 'criteria');
  const map = entry?.value.kind === 'map' ? entry.value : undefined;
  // Something that is no group of entries is told as that.
  if (entry && !map && !isBlank(entry.value)) return [];
  const left = criteria.filter(({ id }) => {
    const own = entryOf(map, id)?.value;
    return own === undefined || isUnwritten(own) || (own.kind === 'map' && isUnwritten(entryOf(own, 'level')?.value));
  });
  if (left.length === 0) return [];
  const titles = left.map(({ id }) => titleOf(id));
  const absent = left.flatMap(({ id }) => (entryOf(map, id) ? [] : [id]));
  return [
    {
      severity: left.length === criteria.length ? 'error' : 'warning',
      message:
        left.length === criteria.length
          ? t('This review judges none of the ten criteria yet.')
          : t('Not judged yet: {0}.', titles.join(', ')),
      span: firstSpan(root, entry),
      fixes: () => {
        if (absent.length === 0) return [];
        const order = criteria.map(({ id }) => id);
        const added = Object.entries(unjudged(absent));
        const edits = map
          ? joinEdits(added.map(([id, value]) => insertEntry(text, map, id, value, order)))
          : [insertEntry(text, root, 'criteria', unjudged(absent), [...reviewShape.keys.keys()])];
        return [{ title: t('Add the criteria that are missing'), kind: 'skeleton', edits }];
      },
    },
  ];
}

/** Words that are no level, or one as reports print it. */
export function levelFaults(text: string, root: Node): SettingsProblem[] {
  const map = entryOf(root, 'criteria')?.value;
  return (map?.kind === 'map' ? map.entries : []).flatMap(({ name, value }): SettingsProblem[] => {
    const level = value.kind === 'scalar' ? value : scalarAt(value, 'level');
    if (!level || isUnwritten(level) || !reviewShape.keys.get('criteria')?.keys.has(name)) return [];
    const written = String(level.value);
    if (levels.some((each) => each === written)) return [];
    const shown = shorten(written);
    const meant = levelMeant(written);
    if (meant) return [told('warning', level, t('“{0}” is written “{1}” in a review.', shown, meant), text, meant, 'safe')];
    const near = closest(written, levels);
    return [
      near
        ? told('error', level, t('“{0}” is no level. Did you mean “{1}”?', shown, near), text, near)
        : told('error', level, t('“{0}” is no level. The levels are {1}.', shown, levels.join(', '))),
    ];
  });
}

/** A level below fully without the reason for it or without advice. */
export function unreasoned(text: string, judgment: Judgment, root: Node): SettingsProblem[] {
  const { criterion, entry, level, rationale, recommendation } = judgment;
  if (!level || level.value === 'fully' || (rationale && recommendation)) return [];
  const title = titleOf(criterion);
  const message = rationale
    ? t('{0} is not met fully, and the recommendation is missing: what should the author change?', title)
    : recommendation
      ? t('{0} is not met fully, and the rationale is missing: why is it not?', title)
      : t('{0} is not met fully: write a rationale and a recommendation.', title);
  const wanted: [string, Insert][] = [
    ['rationale', { todo: 'why it is not met fully' }],
    ['recommendation', { todo: 'what the author should change' }],
  ];
  const own = entry.value.kind === 'map' ? entry.value : undefined;
  const lacking = wanted.filter(([name]) => !entryOf(own, name));
  const order = ['level', 'rationale', 'recommendation', 'about'];
  const criteriaNode = entryOf(root, 'criteria')?.value;
  return [
    {
      severity: 'warning',
      message,
      span: level.span,
      fixes: () => {
        if (lacking.length === 0) return [];
        const inFlow = criteriaNode?.kind === 'map' && criteriaNode.flow;
        const edits = own
          ? joinEdits(lacking.map(([name, value]) => insertEntry(text, own, name, value, order)))
          : [setValue(text, entry, { level: level.value, ...Object.fromEntries(lacking) }, inFlow)];
        const title =
          lacking.length > 1
            ? t('Add a rationale and a recommendation')
            : lacking[0]?.[0] === 'rationale'
              ? t('Add a rationale')
              : t('Add a recommendation');
        return [{ title, kind: 'skeleton', edits }];
      },
    },
  ];
}
