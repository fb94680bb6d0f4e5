import { t } from '@vscode/l10n';
import type { SharedName } from '../../engine/neighbours.js';
import { type Report, rule } from '../../engine/rule.js';
import { fileNameOf } from '../../spec/address.js';
import { shorten } from '../../spec/links.js';

export const libraryIdUnique = rule({
  id: 'library-id-unique',
  group: 'consistent',
  effect: 'partially',
  page: {
    asks: 'No other microcredential of the library has the same id, title or former title.',
    why: 'An earner, a reviewer and a badge platform find a microcredential by its name. Under one name they find two.',
    repair: 'Give one of the two another name. If one replaces the other, set the status of the former to “retired”.',
    bad: 'id: leading-data-literacy\ntitle: Leading Data Literacy\n',
    good: 'id: managing-data-systems\ntitle: Managing Data Systems\n',
    beside: 'id: leading-data-literacy\ntitle: Leading Data Literacy\n',
  },
  *check({ library }) {
    const { names } = library.neighbours();
    const told = new Set<string>();
    // What has the same id is a copy, and whatever else is the same comes from that.
    for (const shared of [...names].sort((a, b) => Number(b.own.kind === 'id') - Number(a.own.kind === 'id'))) {
      if (told.has(shared.other.file)) continue;
      told.add(shared.other.file);
      yield tell(shared);
    }
  },
});

const NAMES = { id: () => t('id'), title: () => t('title'), alias: () => t('former title') } as const;

function tell({ own, other, others }: SharedName): Report {
  const said = [NAMES[own.kind](), shorten(own.value), NAMES[other.kind](), fileNameOf(other.file)] as const;
  return {
    span: own.spot.span,
    ...(own.kind === 'id' && { severity: 'error' as const }),
    message:
      others > 1
        ? t('The {0} “{1}” is also the {2} in {3} and {4} more.', ...said, others - 1)
        : t('The {0} “{1}” is also the {2} in {3}.', ...said),
    related: [{ span: other.span, message: t('The other “{0}”', shorten(own.value)), elsewhere: other }],
  };
}
