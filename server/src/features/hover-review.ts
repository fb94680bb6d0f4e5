/** What a word of a review means, where the pointer rests on it; of a criterion also what was found without a reviewer. */
import { t } from '@vscode/l10n';
import { criteria } from '../engine/criteria.js';
import { reviewShape } from '../engine/review-shape.js';
import { reasonsFor } from '../engine/verdict.js';
import { meaningOf, titleOf } from '../review/meanings.js';
import { levelMeant, levels } from '../review/printed.js';
import { shorten } from '../spec/links.js';
import { escapeMarkdown } from '../spec/markdown.js';
import { shapeAt } from '../spec/shape.js';
import type { Workspace } from '../workspace.js';
import { writtenAt } from './at.js';
import { describeChoice, describeKey } from './describe-key.js';
import type { Hover } from './hover.js';
import { mentionAt, textOfItem } from './ids.js';
import { idsIn } from './library-ids.js';

// A hover is read at a glance.
const MOST = 6;

/** `describeStrategy` says what the text of a strategy means. */
export function hoverReview(
  workspace: Workspace,
  uri: string,
  offset: number,
  describeStrategy: (text: string) => string,
): Hover | undefined {
  const found = writtenAt(workspace.tree(uri), offset);
  const shape = found && shapeAt(reviewShape, found.path);
  if (!shape) return undefined;
  const { path, role, scalar } = found;
  const say = (markdown: string | undefined) => (markdown === undefined ? undefined : { span: scalar.span, markdown });
  const criterion = path[0] === 'criteria' ? criteria.find(({ id }) => id === path[1])?.id : undefined;
  if (role === 'key') {
    if (criterion && path.length === 2) return say(describeCriterion(workspace, uri, criterion));
    return say(describeKey(String(path.at(-1)), shape));
  }
  if (scalar.value === null) return undefined;
  const value = String(scalar.value);
  if (shape.linksTo === 'strategy') return say(describeStrategy(value));
  if (shape.linksTo === 'microcredential') return say(describeMicrocredential(workspace, uri));
  if (shape.linksTo === 'item' || shape.item?.linksTo === 'item') {
    const ids = idsIn(workspace, uri);
    const mention = ids && mentionAt(ids, offset);
    const item = mention?.named?.item;
    const words = item && textOfItem(item);
    return mention && item
      ? {
          span: mention.span,
          markdown: `**${escapeMarkdown(mention.named?.id ?? mention.written)}**${words ? ` ${escapeMarkdown(shorten(words.value, 400))}` : ''}`,
        }
      : undefined;
  }
  const level = criterion && (path.length === 2 || path[2] === 'level') ? levelMeant(value) : undefined;
  if (criterion && level) return say(`**${escapeMarkdown(level)}**\n\n${meaningOf(criterion, level)}`);
  return say(describeChoice(value, shape));
}

function describeCriterion(workspace: Workspace, uri: string, criterion: (typeof criteria)[number]['id']): string {
  const meanings = levels.map((level) => `- \`${level}\`: ${meaningOf(criterion, level)}`).join('\n');
  return [`**${titleOf(criterion)}**`, meanings, ...foundBefore(workspace, uri, criterion)].join('\n\n');
}

/** What the checks found, and what they leave to the reviewer. */
function foundBefore(workspace: Workspace, uri: string, criterion: string): string[] {
  const subject = workspace.reviews.subject(uri);
  const analysis = subject === undefined ? undefined : workspace.analysis(subject);
  const verdict = analysis?.verdicts.find((each) => each.criterion === criterion);
  if (!analysis || !verdict) return [];
  const found = reasonsFor(verdict).map(({ message }) => message);
  return [
    verdict.level === 'fully'
      ? t('As far as mcspec can tell, it is met fully.')
      : `${t('mcspec reads it as `{0}`:', verdict.level)}\n${bullets(found)}`,
    ...(verdict.questions.length > 0 ? [`${t('Only you can tell:')}\n${bullets(verdict.questions)}`] : []),
  ];
}

function bullets(sentences: readonly string[]): string {
  const rows = sentences.slice(0, MOST).map((sentence) => `- ${escapeMarkdown(sentence)}`);
  const more = sentences.length - rows.length;
  return [...rows, ...(more > 0 ? [`- ${t('and {0} more', more)}`] : [])].join('\n');
}

function describeMicrocredential(workspace: Workspace, uri: string): string | undefined {
  const subject = workspace.reviews.subject(uri);
  const spec = subject === undefined ? undefined : workspace.document(subject)?.spec;
  if (!spec) return undefined;
  const facts = [spec.stack, spec.status, spec.version].flatMap((field) => (field ? escapeMarkdown(field.value) : []));
  return [
    `**${escapeMarkdown(spec.title?.value ?? spec.id?.value ?? '')}**`,
    ...(facts.length > 0 ? [facts.join(' · ')] : []),
    ...(spec.competency ? [escapeMarkdown(shorten(spec.competency.value, 400))] : []),
  ].join('\n\n');
}
