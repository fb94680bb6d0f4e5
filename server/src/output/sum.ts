/** What a check of a library adds up to, in a few sentences. */
import { severities } from '../engine/rule.js';
import type { Tally } from './result.js';
import type { Style } from './style.js';
import { count, number } from './words.js';

export function sumOf(tally: Tally, style: Style): string {
  const { files } = tally;
  const lines = files === 0 ? [] : [`${style.bold(`${count(files, 'microcredential')} checked.`)} ${verdict(tally)}`];
  lines.push(`${capital(severityCounts(tally.shown, 'No findings'))}${settingsCounts(tally)}.`);
  if (tally.suppressed > 0)
    lines.push(`${count(tally.suppressed, 'finding is', 'findings are')} silenced by a comment with a reason.`);
  if (tally.repaired > 0) {
    lines.push(style.green(`Repaired ${count(tally.repaired, 'thing')} in ${count(tally.repairedFiles, 'file')}.`));
  }
  if (tally.fixable > 0) lines.push(`${count(tally.fixable, 'finding')} can be repaired with --fix.`);
  return `${lines.join('\n')}\n`;
}

function verdict({ files, levels, unjudged }: Tally): string {
  if (files === 1 && unjudged === 1) return 'It cannot be judged yet.';
  if (files === 1 && levels.fully === 0) return 'It does not meet all ten criteria fully yet.';
  const waiting = unjudged > 0 ? ` ${count(unjudged, 'file')} cannot be judged yet.` : '';
  if (levels.fully === 0) return `None of them meets all ten criteria fully yet.${waiting}`;
  const which =
    files === 1 ? 'It meets' : levels.fully === files ? 'All of them meet' : `${number(levels.fully)} of ${number(files)} meet`;
  return `${which} all ten criteria fully, as far as a machine can tell.${waiting}`;
}

function settingsCounts({ settings }: Tally): string {
  const told = severityCounts(settings, '');
  return told && ` in the microcredentials; ${told} in the library’s other files`;
}

function severityCounts(counts: Tally['findings'], none: string): string {
  const told = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => {
      // “Information” has no plural.
      return count(counts[severity], severity, severity === 'information' ? severity : `${severity}s`);
    });
  return told.join(', ') || none;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
