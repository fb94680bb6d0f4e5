import { t } from '@vscode/l10n';
import { kindOf, kindsThatUsually, type ProseField, proseFields } from '../../engine/prose-fields.js';
import { type Fix, type Report, rule } from '../../engine/rule.js';
import { specShape } from '../../spec/parse.js';
import { placeOf } from '../../spec/place.js';
import { isEnglish } from '../../spec/prose.js';
import { isInAddress, sentenceBreaks } from '../../spec/sentence-breaks.js';
import { replaceWithin, sourceSpan } from '../../spec/source-position.js';
import type { Node } from '../../spec/tree.js';

export const unfinishedSentence = rule({
  id: 'unfinished-sentence',
  group: 'copyedit',
  effect: 'advisory',
  fixes: ['review'],
  page: {
    asks: 'Every sentence is complete: no text breaks off, no bracket stays open, and a closing mark stands where the others have one.',
    why: 'A text that breaks off leaves earners to guess what is asked of them, and assessors to guess what counts.',
    repair: 'Write the sentence to its end, or apply the fix where only the mark is missing. Titles and notes need no period.',
    bad: 'competency: The practitioner makes sure that teachers, families, and students can say what is to be learned and\n',
    good: 'competency: The practitioner makes sure that teachers, families, and students can say what is to be learned.\n',
  },
  *check({ spec, text, document, once }) {
    const { root } = document;
    if (!root) return;
    const english = isEnglish(spec);
    const fields = once(proseFields).filter((field) => !field.isPlaceholder);
    const closed = kindsThatUsually(fields, isClosed);
    for (const field of fields) {
      const report =
        breakOff(text, root, field, english) ?? openBracket(text, field) ?? missingMark(text, root, field, english, closed);
      if (report) yield report;
    }
  },
});

// Words after which more must come. Those that may well end a sentence (“in”, “with”, “to”) are not among them.
const NEVER_LAST =
  /(?:^|[\s(“"])(the|an|and|or|nor|but|because|if|than|their|its|our|your|my|every|whose|of the|such as|as well as|so that|in order to|including|e\.g\.|i\.e\.)(?=[.?!,]?$)/i;
const LONELY_A = /(?:^|\s)(?:is|are|as|with|in|of|for|to|from|and|by|on|has|have|at|or|that|be|[\p{Ll}]+(?:ing|es|s|ed))\s+(a)$/u;
// A dash before it may belong to a word that is left open: “pre-”.
const NEVER_LAST_MARK = /(?:[,;:&[{“+]|(?<![:;]-?)\(|\s[–—-]|[–—])$/;

/** The text ends with a word or a mark after which more must come. */
function breakOff(text: string, root: Node, field: ProseField, english: boolean): Report | undefined {
  const value = field.value.trimEnd();
  const tail = value.slice(-60);
  const word = english ? (NEVER_LAST.exec(tail)?.[1] ?? LONELY_A.exec(tail)?.[1]) : undefined;
  const last = word ?? NEVER_LAST_MARK.exec(tail)?.[0].trim();
  if (last === undefined || isSpokenOf(tail, last) || isInAddress(value, value.length - 1)) return undefined;
  const end = word === undefined ? value.length : value.length - (/[.?!,]$/.test(value) && !/[.]$/.test(word) ? 1 : 0);
  return {
    span: sourceSpan(text, field.node, end - last.length, end),
    message: t('{0} breaks off after “{1}”.', placeOf(root, specShape, field.path), last),
    unwritten: true,
  };
}

/** “Plan A and/or”, “yes, and”: not a word in its own right. Capitals are names: “Room THE”. */
function isSpokenOf(tail: string, last: string): boolean {
  return tail.endsWith(`/${last}`) || (last.length > 1 && last === last.toUpperCase() && /\p{L}/u.test(last));
}

function openBracket(text: string, { value, node }: ProseField): Report | undefined {
  if (!/[([]/.test(value)) return undefined;
  const open: { at: number; mark: string }[] = [];
  for (const { 0: mark, index: at } of value.matchAll(/[()[\]]/g)) {
    if (mark === '(' || mark === '[') {
      if (!/[:;]-?$/.test(value.slice(0, at))) open.push({ at, mark });
    } else if (open.at(-1)?.mark === (mark === ')' ? '(' : '[')) open.pop();
  }
  const first = open[0];
  if (!first || isInAddress(value, first.at)) return undefined;
  return { span: sourceSpan(text, node, first.at, first.at + 1), message: t('The bracket “{0}” is never closed.', first.mark) };
}

const ENDS_WITH_WORD = /[\p{L}\p{N}%][)]?$/u;
const SENTENCES = new Set(['competency', 'method', 'scoring/guidance', 'badge/description']);
const ASKING = new Set(['overview/questions/text', 'reflection/prompts/text']);
const QUESTION = /^(?:who|what|when|where|why|how|which|whose)\s+(?!to\b)[\p{L}’']+\s+\p{L}/iu;

/** The text is a sentence, as the rest of it or others like it show, and has no mark at its end. */
function missingMark(
  text: string,
  root: Node,
  field: ProseField,
  english: boolean,
  closed: ReadonlySet<string>,
): Report | undefined {
  const value = field.value.trimEnd();
  const lastLine = value.slice(value.lastIndexOf('\n') + 1);
  // A list in a text has its own way to end.
  if (!ENDS_WITH_WORD.test(value) || isInAddress(value, value.length - 1) || /^\s*(?:[-*•–]|\d+[.)])\s/.test(lastLine))
    return undefined;
  const opening = sentenceBreaks(value).at(-1)?.next ?? 0;
  const sentence = value.slice(opening);
  const words = sentence.split(/\s+/).length;
  const asks = english && ASKING.has(field.name) && QUESTION.test(sentence.trimStart());
  const follows = english && opening > 0 && words > 2 && opening >= value.length - lastLine.length && /^\p{Lu}/u.test(sentence);
  if (!asks && !follows && !closed.has(kindOf(field)) && !(SENTENCES.has(field.name) && words >= 8)) return undefined;
  const start = value.length - (/\S+$/.exec(value.slice(-60))?.[0].length ?? 0);
  const place = placeOf(root, specShape, field.path);
  return {
    span: sourceSpan(text, field.node, start, value.length),
    message: asks ? t('{0} ends without a question mark.', place) : t('{0} ends without a period.', place),
    fixes: (): Fix[] => [
      {
        title: asks ? t('Add a question mark') : t('Add a period'),
        kind: 'review',
        edits: [replaceWithin(text, field.node, value.length, value.length, asks ? '?' : '.')],
      },
    ],
  };
}

/** Undefined for an end that is neither a mark nor a word. */
function isClosed(text: string): boolean | undefined {
  const tail = text.trimEnd().slice(-4);
  if (/[.!?…。؟।]["”’»)]*$/u.test(tail)) return true;
  return ENDS_WITH_WORD.test(tail) ? false : undefined;
}
