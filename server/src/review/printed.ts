/** Levels, criteria and dates as people print them, and what they mean. */
import { fold, wordsOf } from '../alignment/fold.js';
import { type CriterionId, criteria, type Level } from '../engine/criteria.js';

export const levels: readonly Level[] = ['fully', 'partially', 'does-not-meet'];

// Words that reports print around a level and that change nothing.
const AROUND = new Set(['meet', 'meets', 'met', 'the', 'this', 'criterion', 'criteria', 'requirements', 'level']);
const MEANT: Readonly<Record<string, Level>> = {
  fully: 'fully',
  full: 'fully',
  partially: 'partially',
  partial: 'partially',
  'does not': 'does-not-meet',
  'did not': 'does-not-meet',
  doesnt: 'does-not-meet',
  not: 'does-not-meet',
};

/** The level that a text is, or prints in other words: “Fully meets”, “Partially Met”, “Does not meet”. Undefined where it could be another. */
export function levelMeant(text: string): Level | undefined {
  const words = wordsOf(text.slice(0, 80));
  const said = words.filter((word) => !AROUND.has(word)).join(' ');
  const level = Object.hasOwn(MEANT, said) ? MEANT[said] : undefined;
  // A mere “not” says nothing, and “not fully” may be either of the two lower ones.
  return level === 'does-not-meet' && said.length === words.join(' ').length ? undefined : level;
}

/** The criterion that a name means: its title in any spelling, or the beginning of it that no other has. */
export function criterionMeant(name: string): CriterionId | undefined {
  const written = bare(name.slice(0, 80));
  if (written === '') return undefined;
  const same = criteria.find(({ id, title }) => bare(id) === written || bare(title) === written);
  if (same) return same.id;
  const begun = criteria.filter(({ title }) => fold(title).startsWith(fold(name)));
  return begun.length === 1 && written.length >= 4 ? begun[0]?.id : undefined;
}

function bare(name: string): string {
  return wordsOf(name)
    .filter((word) => word !== 'and')
    .join('');
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** A day of the calendar, written as year, month and day with hyphens, in milliseconds from 1970 at Greenwich. */
export function dayOf(text: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim()) ?? [];
  if (!year || !month || !day) return undefined;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const read = new Date(time);
  // The thirtieth of February would be a day in March, and the year 50 one of the last century.
  const isOne = read.getUTCDate() === Number(day) && read.getUTCMonth() === Number(month) - 1;
  return isOne && read.getUTCFullYear() === Number(year) ? time : undefined;
}

/** The day that a text prints in another way: “May 12, 2026”, “12 May 2026”, “2026/5/12”. Undefined where day and month could be changed about. */
export function dateMeant(text: string): string | undefined {
  const written = text.slice(0, 40).trim();
  const [, month, day, year] = /^([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(written) ?? [];
  if (month && day && year) return dateFrom(year, monthOf(month), day);
  const [, first, named, last] = /^(\d{1,2})(?:st|nd|rd|th)?\.?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})$/.exec(written) ?? [];
  if (first && named && last) return dateFrom(last, monthOf(named), first);
  const [, wholeYear, number, dayOfMonth] = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ].*)?$/.exec(written) ?? [];
  return wholeYear && number && dayOfMonth ? dateFrom(wholeYear, Number(number), dayOfMonth) : undefined;
}

function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) + 1;
}

function dateFrom(year: string, month: number, day: string): string | undefined {
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dayOf(date) === undefined ? undefined : date;
}
