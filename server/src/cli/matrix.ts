/** `mcspec matrix`: which strategies the microcredentials of a library cover, and which they do not. */
import { type Catalogue, catalogueOf } from '../alignment/catalogue.js';
import type { Framework } from '../alignment/framework.js';
import { type Aligned, type Matrix, matrixOf } from '../engine/alignment-matrix.js';
import { type AlignmentSummary, alignmentSummaryOf, type Status, unreadable } from '../engine/alignment-summary.js';
import type { Rule } from '../engine/rule.js';
import { defaultSettings, type Settings } from '../engine/settings.js';
import { matrixCsv } from '../output/matrix-csv.js';
import { matrixHtml } from '../output/matrix-html.js';
import { matrixJson } from '../output/matrix-json.js';
import { matrixText } from '../output/matrix-text.js';
import { parseSpec } from '../spec/parse.js';
import type { Arguments } from './args.js';
import type { Command } from './command.js';
import { findTargets, folderOf, type Target } from './find.js';
import { frameworkNamed } from './framework-named.js';
import { Failure, type Host, reasonOf } from './host.js';
import { quietLibraries } from './libraries.js';
import { writeOutput } from './named-files.js';
import { pictureAsked, pictureOptions } from './picture-file.js';
import { statusesOf, statusOption } from './statuses.js';
import { styleFor } from './terminal.js';

const FORMATS = ['text', 'json', 'csv', 'html'] as const;
type Format = (typeof FORMATS)[number];
const COLUMNS = 100;

export const matrix: Command = {
  name: 'matrix',
  usage: '[PATHS]',
  summary: 'Show which strategies the microcredentials cover, and which they do not',
  details: [
    'Reads files, or folders with everything below them; without a path, all in the current folder.',
    'Each library, which is what one mcspec.yaml applies to, has a matrix of its own.',
  ],
  options: [
    ...pictureOptions(FORMATS),
    { name: 'framework', value: 'FRAMEWORK', description: 'Show this framework alone: its id, or its file' },
    statusOption,
  ],
  async run(args, host, rules) {
    const { options, paths } = args;
    const counted = statusesOf(options.get('status'));
    const { format, output } = await pictureAsked(FORMATS, args, host, 'matrix');
    const { matrices, isWhole } = await matricesOf(paths, { framework: options.get('framework'), counted }, host, rules);
    if (format === 'csv' && matrices.length > 1) {
      throw new Failure(
        `There are ${matrices.length} libraries here, and a table shows one.`,
        'Name the folder of one of them, or write another format.',
      );
    }
    const text = render(matrices, format, output !== undefined, args, host);
    if (output === undefined) host.out(text);
    else {
      await writeOutput(output, text, host);
      host.err(`Wrote ${output}.\n`);
    }
    return isWhole ? 0 : 2;
  },
};

interface Wanted {
  readonly framework: string | undefined;
  readonly counted: readonly Status[];
}

interface Gathered {
  readonly folder: string;
  readonly settings: Settings;
  readonly aligned: Aligned[];
}

/** File by file, so that no library of any size stands in memory as trees. `isWhole` is false where something could not be read. */
async function matricesOf(
  paths: readonly string[],
  { framework, counted }: Wanted,
  host: Host,
  rules: readonly Rule[],
): Promise<{ matrices: Matrix[]; isWhole: boolean }> {
  const { files } = host;
  const { targets, unread } = await findTargets(paths, files);
  let isWhole = true;
  const fail = (sentence: string) => {
    isWhole = false;
    host.err(`mcspec: ${sentence}\n`);
  };
  for (const sentence of unread) fail(sentence);
  const { libraries, frameworks } = quietLibraries(host, rules, fail);
  const summaryOf = async ({ path, absolute, isInput }: Target): Promise<AlignmentSummary> => {
    try {
      return alignmentSummaryOf(parseSpec(isInput ? await host.input() : await files.read(absolute)));
    } catch (error) {
      fail(`${path} cannot be read: ${reasonOf(error)}.`);
      return unreadable;
    }
  };
  const gathered = new Map<string, Gathered>();
  for (const target of targets) {
    if (target.kind !== 'microcredential') continue;
    const folder = folderOf(target.absolute) ?? '';
    const located = await libraries.locate(folder);
    const library = gathered.get(located ?? '') ?? {
      folder: located === undefined ? files.absolute('.') : (folderOf(located) ?? ''),
      settings: (await libraries.nearest(folder))?.settings ?? defaultSettings,
      aligned: [],
    };
    gathered.set(located ?? '', library);
    library.aligned.push({ file: target.path, summary: await summaryOf(target) });
  }
  if (gathered.size === 0 && isWhole) throw new Failure('There is no microcredential here.', 'Name a folder that holds some.');
  const matrices: Matrix[] = [];
  for (const { folder, settings, aligned } of gathered.values()) {
    const { library, stacks, catalogue } = settings;
    const only =
      framework === undefined ? undefined : await frameworkNamed(framework, catalogue.frameworks, { frameworks, files, folder });
    const shown = { statuses: counted, ...shownOf(catalogue, only) };
    matrices.push(matrixOf(aligned, { library, stacks, ...shown }));
  }
  return { matrices, isWhole };
}

/** Of the library's own frameworks one is shown and all are understood; another one is all that is understood. */
function shownOf(catalogue: Catalogue, only: Framework | undefined): { catalogue: Catalogue; frameworks?: readonly Framework[] } {
  if (!only) return { catalogue };
  return catalogue.frameworks.includes(only) ? { catalogue, frameworks: [only] } : { catalogue: catalogueOf([only]) };
}

function render(matrices: readonly Matrix[], format: Format, isFile: boolean, args: Arguments, host: Host): string {
  switch (format) {
    case 'json':
      return matrixJson(matrices);
    case 'csv':
      return matrices[0] ? matrixCsv(matrices[0]) : '';
    case 'html':
      return matrixHtml(matrices, { language: 'en' });
    case 'text': {
      const style = styleFor(isFile ? { ...args, options: new Map([...args.options, ['no-color', '']]) } : args, host);
      return matrixText(matrices, style, isFile ? COLUMNS : Math.max(40, host.terminal?.columns ?? COLUMNS));
    }
  }
}
