/** `mcspec review`: what a reviewer needs to judge a microcredential: a review file to fill in, or a worksheet to print. */
import { type Analysis, analyze } from '../engine/analyze.js';
import { today } from '../engine/clock.js';
import type { Rule } from '../engine/rule.js';
import { reviewYaml } from '../output/review-yaml.js';
import { plain } from '../output/style.js';
import { worksheetHtml } from '../output/worksheet-html.js';
import { worksheetMarkdown } from '../output/worksheet-markdown.js';
import { worksheetText } from '../output/worksheet-text.js';
import { type Kept, placeOfReview, reviewThere } from '../review/place.js';
import { dateMeant, dayOf } from '../review/printed.js';
import { idOf } from '../review/shelf.js';
import { type Worksheet, worksheetOf } from '../review/worksheet.js';
import { kindOf } from '../spec/file-kinds.js';
import { closest } from '../spec/nearest.js';
import { parseSpec } from '../spec/parse.js';
import type { Arguments } from './args.js';
import type { Command } from './command.js';
import { folderOf } from './find.js';
import { Failure, type Host } from './host.js';
import { type Libraries, quietLibraries, seenFrom } from './libraries.js';
import { here, isWithin, type LibraryFiles, readLibrary } from './library-files.js';
import { checkOutput, textOf, writeOutput } from './named-files.js';
import { spellerOf } from './speller.js';
import { proseColumns, styleFor } from './terminal.js';

const FORMATS = ['yaml', 'html', 'markdown', 'text'] as const;
type Format = (typeof FORMATS)[number];
const COLUMNS = 90;

export const review: Command = {
  name: 'review',
  usage: '(FILE | ID)',
  summary: 'Begin a review of a microcredential, or write the worksheet for one',
  details: [
    'Writes a review file with a place for each level, where the library keeps its reviews: ID.REVIEWER.review.yaml.',
    'Above each criterion stands what its levels mean, what was found, and the questions that only a reviewer can answer.',
    'As html, markdown or text it is a worksheet to print or to mail, on standard output or in a file.',
  ],
  options: [
    { name: 'reviewer', value: 'NAME', description: 'Who reviews it; a review file has to say so' },
    { name: 'date', value: 'DATE', description: 'The day of the review, such as 2026-05-12 (default for a review file: today)' },
    { name: 'format', value: 'FORMAT', choices: FORMATS, description: `How to write it: ${FORMATS.join(', ')} (default yaml)` },
    { name: 'output', value: 'FILE', description: 'Write to this file; its ending says the format, such as .html or .md' },
    { name: 'force', description: 'Write over a file that is there already' },
  ],
  async run(args, host, rules) {
    const { options, paths } = args;
    const [named, more] = paths;
    if (named === undefined) throw new Failure('Say which microcredential is reviewed: its file, or its id.');
    if (more !== undefined) throw new Failure('Name one microcredential at a time.');
    const output = options.get('output');
    const format = formatOf(options.get('format'), output);
    const reviewer = options.get('reviewer')?.replace(/\s+/g, ' ').trim() || undefined;
    if (format === 'yaml' && reviewer === undefined) throw new Failure('Say who reviews it, with --reviewer.');
    const date = dateIn(options.get('date'), format);
    const { libraries } = quietLibraries(host, rules);
    const { file, library } = await subjectOf(named, host, libraries);
    const analysis = await analysisOf(file, library, host, rules);
    const sheet = worksheetOf(analysis, library.settings.catalogue, { reviewer, date });
    if (format === 'yaml') return writeReview(sheet, library, args, host);
    const written = render(sheet, format, output !== undefined, args, host);
    if (output === undefined) host.out(written);
    else {
      if (kindOf(`/${host.files.slashes(output)}`))
        throw new Failure(`“${output}” is the name of a file of the library, not of a worksheet.`);
      await checkOutput(output, options, host);
      await writeOutput(output, written, host);
      host.err(`Wrote ${output}.\n`);
    }
    return 0;
  },
};

function formatOf(written: string | undefined, output: string | undefined): Format {
  if (written !== undefined) return written as Format;
  if (output === undefined) return 'yaml';
  const ending = /\.([a-z]+)$/i.exec(output)?.[1]?.toLowerCase() ?? '';
  const meant = { txt: 'text', htm: 'html', md: 'markdown', yml: 'yaml' }[ending] ?? ending;
  const format = FORMATS.find((each) => each === meant);
  if (!format) throw new Failure(`The name “${output}” does not say a format.`, `Add --format ${FORMATS.join(' or ')}.`);
  return format;
}

function dateIn(written: string | undefined, format: Format): string | undefined {
  if (written === undefined) return format === 'yaml' ? today() : undefined;
  const date = dayOf(written) === undefined ? dateMeant(written) : written.trim();
  if (date === undefined) throw new Failure(`--date cannot be “${written}”.`, 'Write year, month and day, such as 2026-05-12.');
  return date;
}

/** The microcredential that is named by its file, or else by its id or title in the library of the current folder. */
async function subjectOf(named: string, host: Host, libraries: Libraries): Promise<{ file: string; library: LibraryFiles }> {
  const { files } = host;
  const absolute = files.absolute(named);
  const kind = await files.kind(absolute);
  if (kind === 'file') {
    const other = kindOf(absolute);
    if (other !== undefined && other !== 'microcredential') throw new Failure(`“${named}” is no microcredential.`);
    return { file: absolute, library: await readLibrary(folderOf(absolute) ?? '', files, libraries) };
  }
  if (kind === 'folder') throw new Failure(`“${named}” is a folder.`, 'Name one microcredential in it.');
  const library = await readLibrary(files.absolute('.'), files, libraries);
  const byId = library.ids.get(named);
  const called = byId === undefined ? library.index.called(here, named).map(({ file }) => file) : [byId];
  const [file, second] = called;
  if (file === undefined) {
    const near = closest(named, library.ids.keys());
    throw new Failure(
      `The library has no microcredential “${named}”, and there is no such file.`,
      near && `Did you mean “${near}”?`,
    );
  }
  if (second !== undefined) {
    const ids = called.map((each) => idIn(each, library) ?? seenFrom(files.absolute('.'), each));
    throw new Failure(`Several microcredentials are called “${named}”.`, `Name one of these: ${ids.join(', ')}.`);
  }
  return { file, library };
}

function idIn(file: string, { index }: LibraryFiles): string | undefined {
  const summary = index.summary(file);
  return summary && idOf(summary);
}

async function analysisOf(file: string, library: LibraryFiles, host: Host, rules: readonly Rule[]): Promise<Analysis> {
  const { root, settings, index } = library;
  const around = {
    fileName: file.slice(file.lastIndexOf('/') + 1),
    asset: (path: string) => host.files.asset(`${root}/${path}`),
    neighbours: () => index.neighbours(file),
    speller: spellerOf(host),
  };
  return analyze(parseSpec(await textOf(file, host)), { rules, settings, around });
}

async function writeReview(sheet: Worksheet, library: LibraryFiles, { options }: Arguments, host: Host): Promise<number> {
  const { files } = host;
  const { microcredential, version = '', reviewer = '' } = sheet.head;
  if (microcredential === undefined)
    throw new Failure('The microcredential has no id, so no review can say what it is about.', 'Give it an id first.');
  const wanted = { microcredential, version, reviewer };
  const below = library.root.length + 1;
  const kept: Kept = new Map([...library.reviews].map(([path, summary]) => [path.slice(below), summary]));
  const inRoot = (path: string) => `${library.root}/${path}`;
  const shown = (path: string) => seenFrom(files.absolute('.'), path);
  const there = reviewThere(wanted, kept);
  const output = options.get('output');
  if (there !== undefined && !(options.has('force') && (output === undefined || files.absolute(output) === inRoot(there))))
    throw new Failure(`“${reviewer}” has reviewed this version already, in ${shown(inRoot(there))}.`, 'Go on in that file.');
  const isTaken = (path: string) => files.asset(inRoot(path)).state !== 'missing';
  // Where every name is taken, the usual one is refused below.
  const usual = there ?? placeOfReview(wanted, kept, isTaken) ?? placeOfReview(wanted, kept, () => false);
  const absolute = output === undefined ? inRoot(usual ?? '') : files.absolute(output);
  if (kindOf(absolute) !== 'review') throw new Failure(`“${output}” cannot be a review.`, 'Its name has to end in .review.yaml');
  if (!isWithin(absolute, library.root))
    throw new Failure('That file would lie outside of the library, where nobody checks it.', `Choose one below ${library.root}.`);
  await checkOutput(shown(absolute), options, host);
  await writeOutput(shown(absolute), reviewYaml(sheet), host);
  host.err(`Wrote ${shown(absolute)}. Fill in a level for each criterion; then: mcspec check ${shown(absolute)}\n`);
  return 0;
}

function render(sheet: Worksheet, format: Exclude<Format, 'yaml'>, isFile: boolean, args: Arguments, host: Host): string {
  switch (format) {
    case 'html':
      return worksheetHtml(sheet, 'en');
    case 'markdown':
      return worksheetMarkdown(sheet);
    case 'text':
      return isFile
        ? worksheetText(sheet, plain, COLUMNS)
        : worksheetText(sheet, styleFor(args, host), host.terminal ? proseColumns(host) : COLUMNS);
  }
}
