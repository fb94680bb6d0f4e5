/** `mcspec report`: the endorsement report of a library, of what a check tells and what reviewers have written. */
import { today } from '../engine/clock.js';
import type { Rule } from '../engine/rule.js';
import { defaultSettings, type Settings } from '../engine/settings.js';
import { reportCsv } from '../output/report-csv.js';
import { reportHtml } from '../output/report-html.js';
import { reportJson } from '../output/report-json.js';
import { reportMarkdown } from '../output/report-markdown.js';
import { reportText } from '../output/report-text.js';
import type { Reporter } from '../output/result.js';
import { type Judged, type JudgedSpec, judgedOf, unread } from '../review/judged.js';
import { parseReview } from '../review/parse.js';
import { type Report, type ReportOptions, reportOf } from '../review/report.js';
import { type SaidReview, saidIn } from '../review/said.js';
import type { Arguments } from './args.js';
import { checkTargets } from './check-targets.js';
import type { Command } from './command.js';
import { findBelow, findTargets, folderOf, type Target } from './find.js';
import { Failure, type Host, reasonOf } from './host.js';
import { type Libraries, quietLibraries, seenFrom } from './libraries.js';
import { writeOutput } from './named-files.js';
import { pictureAsked, pictureOptions } from './picture-file.js';
import { readAhead } from './read-ahead.js';
import { statusesOf, statusOption } from './statuses.js';
import { styleFor } from './terminal.js';

const FORMATS = ['text', 'json', 'csv', 'html', 'markdown'] as const;
type Format = (typeof FORMATS)[number];
const COLUMNS = 100;
const AHEAD = 8;

export const report: Command = {
  name: 'report',
  usage: '[PATHS]',
  summary: 'Write the endorsement report: what mcspec tells, what reviewers say, where they differ',
  details: [
    'Reads files, or folders with everything below them; without a path, all in the current folder.',
    'The reviews of a microcredential are found wherever in its library they lie.',
    'Each library, which is what one mcspec.yaml applies to, has a report of its own.',
  ],
  options: [...pictureOptions(FORMATS), statusOption],
  async run(args, host, rules) {
    const statuses = statusesOf(args.options.get('status'));
    const { format, output } = await pictureAsked(FORMATS, args, host, 'report');
    const { reports, isWhole } = await reportsOf(args.paths, statuses, host, rules);
    const text = render(reports, format, output !== undefined, args, host);
    if (output === undefined) host.out(text);
    else {
      await writeOutput(output, text, host);
      host.err(`Wrote ${output}.\n`);
    }
    return isWhole ? 0 : 2;
  },
};

interface Gathered {
  readonly settings: Settings;
  readonly specs: JudgedSpec[];
  readonly reviews: SaidReview[];
}

/** Checks file by file, and keeps of each what a report tells. `isWhole` is false where something could not be read. */
async function reportsOf(
  paths: readonly string[],
  statuses: ReportOptions['statuses'],
  host: Host,
  rules: readonly Rule[],
): Promise<{ reports: Report[]; isWhole: boolean }> {
  const { files } = host;
  const { targets, unread: folders } = await findTargets(paths, files);
  const specs = targets.filter(({ kind }) => kind === 'microcredential');
  if (specs.length === 0 && folders.length === 0)
    throw new Failure('There is no microcredential here.', 'Name a folder that holds some.');
  const judged = new Map<string, Judged>();
  const collector: Reporter = {
    settings: () => '',
    file({ path, analysis }) {
      judged.set(path, judgedOf(analysis));
      return '';
    },
    end: () => '',
  };
  const checked = await checkTargets({ targets: specs, unread: folders }, host, collector, {
    rules,
    fix: false,
    strict: false,
    config: undefined,
  });
  // What cannot be read of settings and frameworks, the check has told.
  const { libraries } = quietLibraries(host, rules, () => {});
  const gathered = new Map<string, Gathered>();
  for (const { path, absolute } of specs) {
    const folder = folderOf(absolute);
    const library = (await libraries.locate(folder)) ?? '';
    const settings = (await libraries.nearest(folder))?.settings ?? defaultSettings;
    const own = gathered.get(library) ?? { settings, specs: [], reviews: [] };
    gathered.set(library, own);
    own.specs.push({ file: path, judged: judged.get(path) ?? unread });
  }
  const areRead = await gatherReviews(targets, gathered, libraries, host);
  const reports = [...gathered.values()].map(({ settings: { library, stacks, catalogue }, specs, reviews }) =>
    reportOf(specs, reviews, { library, stacks, catalogue, statuses }),
  );
  return { reports, isWhole: checked.isWhole && areRead };
}

/**
 * Every review that is named, and those of the named microcredentials, wherever in their library they lie. False where one could not
 * be read.
 */
async function gatherReviews(
  targets: readonly Target[],
  gathered: ReadonlyMap<string, Gathered>,
  libraries: Libraries,
  host: Host,
): Promise<boolean> {
  const { files } = host;
  const named = new Map(targets.flatMap((target) => (target.kind === 'review' ? [[target.absolute, target] as const] : [])));
  const all = new Map(named);
  for (const library of gathered.keys()) {
    if (library === '') continue;
    for (const { kind, absolute } of await findBelow(folderOf(library) ?? '', files))
      if (kind === 'review' && !all.has(absolute))
        all.set(absolute, { kind, absolute, path: seenFrom(files.absolute('.'), absolute) });
  }
  let areRead = true;
  for await (const { item, reading } of readAhead(all.values(), ({ absolute }) => files.read(absolute), AHEAD)) {
    const own = gathered.get((await libraries.locate(folderOf(item.absolute))) ?? '');
    if (!own) continue;
    try {
      const said = saidIn(parseReview(await reading));
      const isAsked = named.has(item.absolute) || own.specs.some(({ judged }) => judged.id === said.microcredential);
      if (isAsked) own.reviews.push({ file: item.path, said });
    } catch (error) {
      areRead = false;
      host.err(`mcspec: ${item.path} cannot be read: ${reasonOf(error)}.\n`);
    }
  }
  return areRead;
}

function render(reports: readonly Report[], format: Format, isFile: boolean, args: Arguments, host: Host): string {
  switch (format) {
    case 'json':
      return reportJson(reports);
    case 'csv':
      return reportCsv(reports);
    case 'html':
      return reportHtml(reports, { language: 'en', date: today() });
    case 'markdown':
      return reportMarkdown(reports, { date: today() });
    case 'text': {
      const style = styleFor(isFile ? { ...args, options: new Map([...args.options, ['no-color', '']]) } : args, host);
      return reportText(reports, style, isFile ? COLUMNS : Math.max(40, host.terminal?.columns ?? COLUMNS));
    }
  }
}
