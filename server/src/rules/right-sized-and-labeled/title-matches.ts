import { t } from '@vscode/l10n';
import { type Context, type Fix, type Report, rule } from '../../engine/rule.js';
import { appendItem, replaceScalar } from '../../spec/edit.js';
import { shorten } from '../../spec/links.js';
import type { Field } from '../../spec/model.js';
import { specShape } from '../../spec/parse.js';
import { isPlaceholder } from '../../spec/prose.js';

export const titleMatches = rule({
  id: 'title-matches',
  group: 'right-sized-and-labeled',
  part: 'label',
  effect: 'partially',
  fixes: ['review'],
  page: {
    asks: 'The title, the id, the name of the file and the name of the badge agree. A former title may stand for the title.',
    why: 'An earner who sees one name in the catalog and another on the badge cannot tell that they are the same.',
    repair: 'Choose one name for all. If it was published under another one, list that under “aliases”.',
    bad: `id: listening-to-student-voice
title: Hearing Students
`,
    good: `id: listening-to-student-voice
title: Hearing Students
aliases: [Listening to Student Voice]
`,
  },
  *check(context) {
    const { spec, library } = context;
    const { id, title } = spec;
    const badge = spec.badge?.name;
    const names = [title, ...spec.aliases].flatMap((name) => (name && !isPlaceholder(name.value) ? [keyOf(name.value)] : []));
    if (!title || isPlaceholder(title.value) || names.length === 0 || names.includes(undefined)) return;
    const idKey = id && !isPlaceholder(id.value) ? keyOf(id.value) : undefined;
    const file = fileStem(library.fileName);
    const fileKey = file && keyOf(file);
    const differs = idKey !== undefined && !names.includes(idKey);
    if (id && differs)
      yield fileKey !== undefined && names.includes(fileKey) ? idAlone(context, id, file) : titleAlone(context, title, id, file);
    else if (id && !isPlaceholder(id.value) && fileKey !== undefined && fileKey !== idKey && !names.includes(fileKey)) {
      // A copy under another name is the same microcredential: no reviewer sees what its file is called.
      yield {
        span: id.span,
        effect: 'advisory',
        message: t('The id is “{0}”, and the file is called “{1}”.', id.value, shorten(file ?? '')),
      };
    }
    const badgeKey = badge && !isPlaceholder(badge.value) ? keyOf(badge.value) : undefined;
    // A badge that agrees with the id is part of what has been said of the title.
    if (badge && badgeKey !== undefined && !names.includes(badgeKey) && !(differs && badgeKey === idKey)) {
      yield {
        span: badge.span,
        message: t('The badge is called “{0}”, and the title is “{1}”.', shorten(badge.value), shorten(title.value)),
        related: [{ span: title.span, message: t('The title') }],
        fixes: () => change(context, badge, title.value.trim(), (name) => t('Change the badge’s name to “{0}”', name)),
      };
    }
  },
});

function idAlone(context: Context<unknown>, id: Field<string>, file: string | undefined): Report {
  return {
    span: id.span,
    message: t('The id “{0}” matches neither the title nor the name of the file.', shorten(id.value)),
    fixes: () => (file ? change(context, id, slugOf(file), changeId) : []),
  };
}

function titleAlone(context: Context<unknown>, title: Field<string>, id: Field<string>, file: string | undefined): Report {
  const { spec, text, document } = context;
  return {
    span: title.span,
    message: t('The title “{0}” does not match the id “{1}”.', shorten(title.value), shorten(id.value)),
    related: [{ span: id.span, message: t('The id') }],
    fixes: () => {
      const badge = spec.badge?.name?.value;
      const named = badge !== undefined && keyOf(badge) === keyOf(id.value) ? badge.trim() : titleCase(id.value);
      const alias =
        document.root?.kind === 'map' ? appendItem(text, document.root, 'aliases', named, [...specShape.keys.keys()]) : undefined;
      return [
        ...change(context, title, named, (name) => t('Change the title to “{0}”', name)),
        ...(alias ? [{ title: t('List “{0}” as a former title', shorten(named)), kind: 'review' as const, edits: [alias] }] : []),
        // Where the file is known, it is named after the id, or else the two would have been told apart above.
        ...(file === undefined ? change(context, id, slugOf(title.value), changeId) : []),
      ];
    },
  };
}

function changeId(id: string): string {
  return t('Change the id to “{0}”', id);
}

function change({ text }: Context<unknown>, field: Field<string>, value: string, titleFor: (value: string) => string): Fix[] {
  if (field.node.kind !== 'scalar' || value === '') return [];
  return [{ title: titleFor(shorten(value)), kind: 'review', edits: [replaceScalar(text, field.node, value)] }];
}

function fileStem(name: string | undefined): string | undefined {
  return /^(.+)\.microcredential\.ya?ml$/i.exec(name ?? '')?.[1];
}

/** Words that ids leave out, and titles write in small letters. */
const SMALL = new Set(['a', 'an', 'and', 'the', 'of', 'for', 'in', 'to']);
const LOWER = new Set([...SMALL, 'at', 'by', 'from', 'on', 'or', 'with']);

/** What a name comes down to. Undefined for one with letters that an id cannot spell. */
function keyOf(name: string): string | undefined {
  const words = plainWords(name);
  if (/[^a-z0-9]/.test(words.join('')) || words.length === 0) return undefined;
  return words.filter((word) => !SMALL.has(word)).join('') || words.join('');
}

function plainWords(name: string): string[] {
  return (
    name
      .normalize('NFKD')
      .replace(/[\p{M}'’]/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function slugOf(name: string): string {
  return plainWords(name.replaceAll('&', ' and ')).join('-');
}

function titleCase(id: string): string {
  return plainWords(id)
    .map((word, index) => (index > 0 && LOWER.has(word) ? word : `${word[0]?.toUpperCase()}${word.slice(1)}`))
    .join(' ');
}
