/** `# mcspec-ignore-next-line RULE -- reason`: silences one rule on one line, and only with a reason. */

import { t } from '@vscode/l10n';
import { closest, orMeant } from '../spec/nearest.js';
import type { SpecDocument } from '../spec/parse.js';
import { eachScalar, type Node, type Span } from '../spec/tree.js';
import type { Finding } from './analyze.js';
import type { Rule } from './rule.js';

export interface Suppressed {
  readonly finding: Finding;
  readonly reason: string;
}

export interface Comment {
  readonly span: Span;
  /** With its line end. */
  readonly whole: Span;
  readonly rule: string;
  readonly ruleSpan: Span;
  readonly reason: string;
  /** Where the line begins that it speaks of. Comments in a row speak of the line below them all. */
  readonly line: number;
}

const COMMENT = /^[ \t]*#[ \t]*mcspec-ignore-next-line\b[ \t]*([^\s]*)[ \t]*(?:--[ \t]*(.*?))?[ \t]*\r?$/gm;

/** Takes out the findings that a comment silences, and adds those about the comments themselves. */
export function applySuppressions(document: SpecDocument, found: readonly Finding[], rules: readonly Rule[]) {
  const comments = commentsOf(document);
  if (comments.length === 0) return { findings: found, suppressed: [] };
  const suppressed: Suppressed[] = [];
  const used = new Set<Comment>();
  const byLine = new Map<number, Comment[]>();
  for (const comment of comments) byLine.set(comment.line, [...(byLine.get(comment.line) ?? []), comment]);
  const kept = found.filter((finding) => {
    const line = document.text.lastIndexOf('\n', finding.span.start - 1) + 1;
    const comment = byLine.get(line)?.find(({ rule, reason }) => rule === finding.rule && reason !== '');
    if (!comment || finding.rule === 'yaml-syntax') return true;
    used.add(comment);
    suppressed.push({ finding, reason: comment.reason });
    return false;
  });
  const known = rules.map((rule) => rule.id);
  for (const comment of comments) if (!used.has(comment)) kept.push(complaint(comment, known));
  return { findings: kept.sort((a, b) => a.span.start - b.span.start), suppressed };
}

function complaint(comment: Comment, known: readonly string[]): Finding {
  const { rule, reason, span } = comment;
  const near = closest(rule, known);
  const message =
    rule === ''
      ? t('Say which check this comment silences, and why: “mcspec-ignore-next-line CHECK -- reason”.')
      : !known.includes(rule)
        ? orMeant(t('No check is called “{0}”.', rule), near)
        : reason === ''
          ? t('Say why “{0}” is silenced here: add “-- ” and your reason.', rule)
          : t('“{0}” finds nothing on the next line. Remove this comment.', rule);
  return {
    rule: 'suppression',
    group: 'structure',
    effect: 'advisory',
    severity: 'warning',
    message,
    span,
    related: [],
    fixes: () => {
      if (reason !== '' && known.includes(rule))
        return [{ title: t('Remove this comment'), kind: 'safe', edits: [{ span: comment.whole, newText: '' }] }];
      return near && !known.includes(rule)
        ? [{ title: t('Change to “{0}”', near), kind: 'review', edits: [{ span: comment.ruleSpan, newText: near }] }]
        : [];
    },
  };
}

/** The comments that silence a rule, or mean to, in the order of the text. */
export function commentsOf({ text, root }: Pick<SpecDocument, 'text' | 'root'>): Comment[] {
  if (!text.includes('mcspec-ignore-next-line')) return [];
  const comments: Comment[] = [];
  const prose = root ? longScalars(root) : [];
  let at = 0;
  for (const match of text.matchAll(COMMENT)) {
    const start = match.index + match[0].indexOf('#');
    while (at < prose.length && (prose[at]?.end ?? 0) <= start) at++;
    if ((prose[at]?.start ?? Number.POSITIVE_INFINITY) <= start) continue;
    const next = text.indexOf('\n', start) + 1;
    if (next === 0) continue;
    const rule = match[1] ?? '';
    const ruleStart = text.indexOf(rule, text.indexOf('next-line', start) + 'next-line'.length);
    comments.push({
      span: { start, end: match.index + match[0].trimEnd().length },
      whole: { start: match.index, end: next },
      rule,
      ruleSpan: { start: ruleStart, end: ruleStart + rule.length },
      reason: match[2] ?? '',
      line: next,
    });
  }
  // From the last one up, so that a comment above another takes over its line.
  for (let index = comments.length - 2; index >= 0; index--) {
    const [comment, below] = [comments[index], comments[index + 1]];
    if (comment && below && comment.line === below.whole.start) comments[index] = { ...comment, line: below.line };
  }
  return comments;
}

/** The texts that may hold a line which looks like a comment, in their order. */
function longScalars(root: Node): Span[] {
  const spans: Span[] = [];
  eachScalar(root, (scalar) => {
    if (scalar.style !== 'plain' && scalar.style !== 'empty') spans.push(scalar.span);
  });
  return spans.sort((a, b) => a.start - b.start);
}
