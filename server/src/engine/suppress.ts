/** `# mcspec-ignore-next-line RULE -- reason`: silences one rule on one line, and only with a reason. */

import { closest } from '../spec/nearest.js';
import type { SpecDocument } from '../spec/parse.js';
import type { Node, Span } from '../spec/tree.js';
import type { Finding } from './analyze.js';
import type { Rule } from './rule.js';

export interface Suppressed {
  readonly finding: Finding;
  readonly reason: string;
}

interface Comment {
  readonly span: Span;
  /** With its line end. */
  readonly whole: Span;
  readonly rule: string;
  readonly ruleSpan: Span;
  readonly reason: string;
  /** The line that it speaks of. */
  readonly line: Span;
}

const COMMENT = /^[ \t]*#[ \t]*mcspec-ignore-next-line\b[ \t]*([^\s]*)[ \t]*(?:--[ \t]*(.*?))?[ \t]*\r?$/gm;

/** Takes out the findings that a comment silences, and adds those about the comments themselves. */
export function applySuppressions(document: SpecDocument, found: readonly Finding[], rules: readonly Rule[]) {
  const comments = commentsOf(document);
  if (comments.length === 0) return { findings: found, suppressed: [] };
  const suppressed: Suppressed[] = [];
  const used = new Set<Comment>();
  const kept = found.filter((finding) => {
    const comment = comments.find(
      ({ line, rule, reason }) =>
        rule === finding.rule && reason !== '' && finding.span.start >= line.start && finding.span.start < line.end,
    );
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
      ? 'Say which check this comment silences, and why: “mcspec-ignore-next-line CHECK -- reason”.'
      : !known.includes(rule)
        ? `No check is called “${rule}”.${near ? ` Did you mean “${near}”?` : ''}`
        : reason === ''
          ? `Say why “${rule}” is silenced here: add “-- ” and your reason.`
          : `“${rule}” finds nothing on the next line. Remove this comment.`;
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
        return [{ title: 'Remove this comment', kind: 'safe', edits: [{ span: comment.whole, newText: '' }] }];
      return near && !known.includes(rule)
        ? [{ title: `Change to “${near}”`, kind: 'review', edits: [{ span: comment.ruleSpan, newText: near }] }]
        : [];
    },
  };
}

function commentsOf({ text, root }: SpecDocument): Comment[] {
  if (!text.includes('mcspec-ignore-next-line')) return [];
  const comments: Comment[] = [];
  for (const match of text.matchAll(COMMENT)) {
    const start = match.index + match[0].indexOf('#');
    if (root && isInScalar(root, start)) continue;
    const next = text.indexOf('\n', start) + 1;
    if (next === 0) continue;
    const end = text.indexOf('\n', next);
    const rule = match[1] ?? '';
    const ruleStart = text.indexOf(rule, text.indexOf('next-line', start) + 'next-line'.length);
    comments.push({
      span: { start, end: match.index + match[0].trimEnd().length },
      whole: { start: match.index, end: next },
      rule,
      ruleSpan: { start: ruleStart, end: ruleStart + rule.length },
      reason: match[2] ?? '',
      line: { start: next, end: end < 0 ? text.length + 1 : end + 1 },
    });
  }
  return comments;
}

function isInScalar(node: Node, offset: number): boolean {
  if (node.kind === 'scalar') return node.span.start <= offset && offset < node.span.end;
  const children = node.kind === 'seq' ? node.items : node.entries.map((entry) => entry.value);
  return children.some((child) => isInScalar(child, offset));
}
