/** What must hold of every repair. Each check gives complaints; a good repair has none. */
import { type Analysis, analyze, type Finding } from '../../server/src/engine/analyze.js';
import { atLeast, type Fix, type Rule } from '../../server/src/engine/rule.js';
import { defaultSettings } from '../../server/src/engine/settings.js';
import { verdictsOf } from '../../server/src/engine/verdict.js';
import { applyEdits } from '../../server/src/spec/edit.js';
import { linksOf } from '../../server/src/spec/links.js';
import { parseSpec } from '../../server/src/spec/parse.js';
import { allRules, type Sample, settingsOf } from './corpus.js';
import { editedLike } from './editors.js';
import { commentsIn, keepsComments, keepsLayout, keepsValues, removesOnlyValues } from './kept.js';

export interface Checked extends Analysis {
  /** What is merely not written yet, as its rule says. */
  readonly unwritten: ReadonlySet<string>;
}

/** Judged as if it were no draft, since a draft is told more softly. */
export function check(text: string, { library, around }: Sample): Checked {
  const unwritten = new Set<string>();
  const listening = allRules.map(
    (rule): Rule => ({
      ...rule,
      *check(context) {
        for (const report of rule.check(context)) {
          if (report.unwritten) unwritten.add(`${rule.id} ${report.message}`);
          yield report;
        }
      },
    }),
  );
  const structure = new Set(['yaml-syntax', 'yaml-meaning', 'wrong-type', 'suppression']);
  const rules = listening.filter((rule) => !structure.has(rule.id));
  const { settings } = library === undefined ? { settings: defaultSettings } : settingsOf(library);
  return { ...analyze(parseSpec(text), { rules, settings, around: around(text), strict: true }), unwritten };
}

/** What is wrong with one repair of one finding; empty for a good one. */
export function complaints(sample: Sample, before: Checked, finding: Finding, fix: Fix): string[] {
  const { text } = sample;
  if (fix.settings) return complaintsAboutSettings(sample, before, finding, fix);
  const bad = badEdits(text, fix);
  if (bad.length > 0) return bad;
  const repaired = applyEdits(text, fix.edits);
  const after = check(repaired, sample);
  const unread = unreadable(before, after);
  if (unread.length > 0) return unread;
  return [
    ...stays(before, after, finding, fix),
    // What was a part of a spec is far from a whole one, and says so.
    ...(sample.isPart && finding.absent ? [] : newlyWrong(before, after, finding, fix)),
    ...keepsComments(text, repaired, finding, fix),
    ...removesOnlyValues(before.document, finding, fix),
    ...keepsLayout(before.document, after.document),
    ...keepsValues(before.document, after.document, finding, fix),
    ...editedLike(text, fix, repaired),
  ];
}

/** A repair of what the library says, which leaves the file as it is. */
function complaintsAboutSettings(sample: Sample, before: Checked, finding: Finding, { edits, settings }: Fix): string[] {
  const old = sample.library ?? '';
  const changes = settings?.(old) ?? [];
  const library = applyEdits(old, changes);
  const after = check(sample.text, { ...sample, library });
  const same = ({ findings }: Checked) =>
    findings.filter((each) => each.rule === finding.rule && each.message === finding.message);
  return [
    ...(edits.length > 0 ? ['changes two files'] : []),
    ...(changes.length === 0 ? ['there is nothing to apply'] : []),
    ...(same(after).length >= same(before).length ? ['the finding stays'] : []),
    ...(settingsOf(library).problems.length > settingsOf(old).problems.length ? ['a problem in the settings'] : []),
    ...(commentsIn(library).length === commentsIn(old).length ? [] : ['a comment is lost']),
  ];
}

function badEdits(text: string, { edits, kind, title }: Fix): string[] {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const complaints = ordered.flatMap(({ span, newText }, index) => {
    const next = ordered[index + 1]?.span;
    return [
      ...(span.start < 0 || span.end < span.start || span.end > text.length ? ['an edit lies outside of the text'] : []),
      ...(next && (next.start < span.end || next.start === span.start) ? ['two edits overlap'] : []),
      ...(text.slice(span.start, span.end) === newText ? ['an edit changes nothing'] : []),
      ...(/[\uE000\uE001]|undefined|\[object/.test(newText) ? [`strange text: ${newText}`] : []),
    ];
  });
  if (edits.length === 0) complaints.push('there is nothing to apply');
  if (kind !== 'skeleton' && edits.some(({ snippet }) => snippet !== undefined))
    complaints.push('stops in a fix that is no skeleton');
  if (!/^\p{Lu}/u.test(title) || /undefined|\s{2}|\n|\s$/.test(title)) complaints.push(`a title that cannot be read: “${title}”`);
  return complaints;
}

function unreadable(before: Checked, after: Checked): string[] {
  const count = ({ document }: Checked, code: string) => document.problems.filter((problem) => problem.code === code).length;
  const codes = new Set(after.document.problems.map((problem) => problem.code));
  return [
    ...[...codes].filter((code) => count(after, code) > count(before, code)).map((code) => `cannot be read: ${code}`),
    ...(before.document.complete && !after.document.complete ? ['is no longer complete'] : []),
  ];
}

/** How many repairs the finding needs, by the title of one: “Link P1 to EO3, one of 4 that are left out”. */
function partOf({ title }: Fix): number {
  return Number(/, (?:one|\d+) of (\d+)\b/.exec(title)?.[1] ?? 1);
}

function stays(before: Checked, after: Checked, finding: Finding, fix: Fix): string[] {
  const own = ({ findings }: Checked) => findings.filter((each) => each.rule === finding.rule);
  const same = (checked: Checked) => own(checked).filter((each) => each.message === finding.message).length;
  const left = own(after).map((each) => each.message);
  if (same(after) >= same(before)) return [`the finding stays: ${finding.message}`];
  if (partOf(fix) > 1)
    return own(after).length > own(before).length ? [`a repair in part leaves more to do: ${left.join(' | ')}`] : [];
  if (own(after).length < own(before).length) return [];
  // What a skeleton still lacks is told of its own text.
  const isTold = fix.kind === 'skeleton' && own(after).filter((each) => !isToFill(after, each, fix)).length < own(before).length;
  return isTold ? [] : [`as many findings of the rule as before: ${left.join(' | ')}`];
}

/** Findings at warning or above that were not there, and criteria that fell. */
function newlyWrong(before: Checked, after: Checked, finding: Finding, fix: Fix): string[] {
  // Where more can be read than before, there is more to say.
  if (after.document.problems.length < before.document.problems.length) return [];
  const kept = after.findings.filter(
    (each) => !(fix.kind === 'skeleton' && isToFill(after, each, fix)) && !waited(before, each, finding, fix),
  );
  const loud = (findings: readonly Finding[], rule: string) =>
    findings.filter((each) => each.rule === rule && atLeast(each.severity, 'warning'));
  const complaints = [...new Set(kept.map((each) => each.rule))].flatMap((rule) => {
    const [now, then] = [loud(kept, rule), loud(before.findings, rule)];
    // What was told of several at once may be told one by one when it weighs less.
    if (now.length <= then.length || weight(now) < weight(then)) return [];
    const known = then.map((each) => each.message);
    // Of what was told together, the rest may be told by the rule that it belongs to.
    return partOf(fix) > 1
      ? []
      : now.filter((each) => !known.includes(each.message)).map((each) => `new: ${rule}: ${each.message}`);
  });
  const levels = (findings: readonly Finding[], { document }: Checked) =>
    new Map(verdictsOf(findings, document.spec, linksOf(document.spec)).map(({ criterion, level }) => [criterion, level]));
  const [now, then] = [levels(kept, after), levels(before.findings, before)];
  const order = ['fully', 'partially', 'does-not-meet'];
  for (const [criterion, level] of now) {
    if (order.indexOf(level) > order.indexOf(then.get(criterion) ?? level)) complaints.push(`${criterion} falls to ${level}`);
  }
  return complaints;
}

/**
 * True for what was there before, and waited behind the finding that is repaired: an item without links while it is not known
 * which outcomes it was meant for, a gap in the ids that a lost item left behind, a link into a section that is absent, a detail that shares its id.
 */
function waited(before: Checked, { rule, message, span }: Finding, told: Finding, fix: Fix): boolean {
  if (rule === 'detail-has-artifact') return told.rule === 'id-scheme';
  if (insertedIn(fix).some((own) => own.start < span.end && span.start < own.end)) return false;
  const isGap = (each: Finding) => each.rule === 'id-scheme' && /^There is no/.test(each.message);
  if (isGap({ rule, message } as Finding)) return before.findings.some(isGap);
  if (told.absent) return rule === 'reference-exists' || rule === 'outcome-aligned';
  const stoodFor = ['outcome-has-question', 'outcome-has-artifact', 'reflection-fits-outcomes', 'context-question'].includes(
    told.rule,
  );
  return stoodFor && (rule === 'evidence-links' || rule === 'component-scored');
}

function weight(findings: readonly Finding[]): number {
  return Math.max(0, ...findings.map(({ effect }) => ['advisory', 'partially', 'does-not-meet'].indexOf(effect)));
}

/** True for what says that the inserted piece is still to be filled in. */
function isToFill({ document, unwritten }: Checked, { rule, message, span }: Finding, fix: Fix): boolean {
  if (!unwritten.has(`${rule} ${message}`)) return false;
  return insertedIn(fix).some((own) => own.start < span.end && span.start < own.end && own.end <= document.text.length);
}

/** Where the new texts of a fix stand in the repaired text. */
export function insertedIn({ edits }: Fix): { start: number; end: number }[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map(({ span, newText }) => {
      const start = span.start + shift;
      shift += newText.length - (span.end - span.start);
      return { start, end: start + newText.length };
    });
}
