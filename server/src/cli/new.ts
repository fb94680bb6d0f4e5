/** `mcspec new`: a microcredential to fill in, or the settings of a new library. */
import { slugOf } from '../alignment/slug.js';
import { newLibrary } from '../engine/new-library.js';
import { fromTemplate, idOfTitle, mostOutcomes, newSpec, usualOutcomes } from '../engine/new-spec.js';
import type { Settings } from '../engine/settings.js';
import { sentence, visible } from '../output/visible.js';
import { count } from '../output/words.js';
import { parseSpec } from '../spec/parse.js';
import type { Arguments } from './args.js';
import type { Command } from './command.js';
import { folderOf } from './find.js';
import { Failure, type Files, type Host } from './host.js';
import { librarySettingsNames, quietLibraries } from './libraries.js';
import { isWithin, type LibraryFiles, readLibrary } from './library-files.js';
import { meantWord } from './meant.js';
import { checkOutput, textOf, writeOutput } from './named-files.js';

const ENDING = '.microcredential.yaml';

export const newCommand: Command = {
  name: 'new',
  usage: 'TITLE',
  summary: 'Begin a microcredential, or a library, with prompts to fill in',
  details: [
    'Writes ID.microcredential.yaml with every section of the format. The id is made from the title.',
    'With --library, writes the mcspec.yaml of a new library into the folder DIR, or into the current one.',
    'Templates are the microcredentials in the folder that “templates” in mcspec.yaml names.',
  ],
  options: [
    { name: 'stack', value: 'STACK', description: 'One of the library’s stacks' },
    { name: 'id', value: 'ID', description: 'The id, such as leading-wellness (default: made from the title)' },
    { name: 'folder', value: 'DIR', description: 'Write it into this folder of the library (default: the current one)' },
    { name: 'output', value: 'FILE', description: `Write to this file, whose name ends in ${ENDING}` },
    { name: 'force', description: 'Write over a file that is there already' },
    { name: 'outcomes', value: 'NUMBER', description: `How many essential outcomes to begin (default ${usualOutcomes})` },
    { name: 'template', value: 'NAME', description: 'Begin with a template of the library instead' },
    { name: 'list', description: 'List the templates of the library' },
    { name: 'library', description: 'Begin a library instead: mcspec new --library [DIR]' },
  ],
  async run(args, host, rules) {
    const { options } = args;
    if (options.has('library')) return beginLibrary(args, host);
    const place = placeOf(options, host);
    const { libraries } = quietLibraries(host, rules);
    const around = await libraries.locate(host.files.absolute('.'));
    if (around !== undefined && !isWithin(place.folder, folderOf(around) ?? ''))
      throw new Failure(
        'That folder lies outside of this library.',
        `Go there first, or name a folder below ${folderOf(around)}.`,
      );
    const library = await readLibrary(place.folder, host.files, libraries);
    return options.has('list') ? listTemplates(library, host) : beginSpec(args, place, library, host);
  },
};

/** Where the new file goes: its folder, and its name if that was said. */
interface Place {
  readonly folder: string;
  readonly file: string | undefined;
}

function placeOf(options: Arguments['options'], { files }: Host): Place {
  const output = options.get('output');
  const folder = options.get('folder');
  if (output === undefined) return { folder: files.absolute(folder ?? '.'), file: undefined };
  if (folder !== undefined) throw new Failure('Name a folder, or a file with --output, and not both.');
  if (!/[^\\/]\.microcredential\.ya?ml$/i.test(output))
    throw new Failure(`“${output}” cannot be a microcredential.`, `Its name has to end in ${ENDING}`);
  return { folder: folderOf(files.absolute(output)) ?? '', file: output };
}

async function beginSpec({ paths, options }: Arguments, place: Place, library: LibraryFiles, host: Host): Promise<number> {
  const title = paths.join(' ').replace(/\s+/g, ' ').trim();
  if (title === '') throw new Failure('Say what the microcredential is called.', 'mcspec new "Leading Data Conversations"');
  const { settings } = library;
  const id = idFor(title, options.get('id'), place.file);
  const taken = library.ids.get(id);
  const output = place.file ?? fileIn(options.get('folder'), `${id}${ENDING}`, host);
  if (taken !== undefined && taken !== host.files.absolute(output))
    throw new Failure(`The library has a microcredential “${id}” already.`, `It is ${taken}. Choose another --id.`);
  await checkOutput(output, options, host);
  const chosen = { id, title, stack: stackFor(options.get('stack'), settings) };
  const template = options.get('template');
  const outcomes = outcomesFor(options.get('outcomes'));
  if (template !== undefined && outcomes !== undefined)
    throw new Failure('A template has outcomes of its own.', 'Leave out --outcomes, or --template.');
  const begun =
    template === undefined
      ? newSpec(chosen, settings.levels, outcomes)
      : fromTemplate(await templateText(template, library, host), chosen);
  if (!begun)
    throw new Failure(`The template “${template}” cannot be read to its end.`, 'To see why, check it with mcspec check.');
  await writeOutput(output, begun.text, host);
  const size = template === undefined ? `, with ${count(outcomes ?? usualOutcomes, 'essential outcome')} to fill in` : '';
  host.err(`Wrote ${output}${size}.\nWhat is left to write: mcspec check ${output}\n`);
  return 0;
}

function idFor(title: string, said: string | undefined, file: string | undefined): string {
  const stem = file && /([^\\/]+)\.microcredential\.ya?ml$/i.exec(file)?.[1];
  const id = said ?? stem ?? idOfTitle(title);
  if (id === '') throw new Failure('No id can be made from this title.', 'Choose one with --id, such as leading-wellness.');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw new Failure(
      `“${id}” cannot be an id.`,
      'Use small letters and digits, with hyphens between the words: leading-wellness',
    );
  return id;
}

function fileIn(folder: string | undefined, name: string, { files }: Host): string {
  return folder === undefined ? name : `${files.slashes(folder).replace(/\/+$/, '')}/${name}`;
}

/** As the library spells it. */
function stackFor(written: string | undefined, { stacks }: Settings): string | undefined {
  if (written === undefined) return undefined;
  const stack = stacks.find((each) => each.toLowerCase() === written.trim().toLowerCase());
  if (stack !== undefined) return stack;
  const near = meantWord(written, stacks) ?? stacks.find((each) => slugOf(each).startsWith(slugOf(written)));
  throw new Failure(
    `“${written}” is none of the library’s stacks.`,
    `${near ? `Did you mean “${near}”? ` : ''}They are: ${stacks.join(', ')}.`,
  );
}

function outcomesFor(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const outcomes = Number(written);
  if (!/^\d+$/.test(written) || outcomes < 1 || outcomes > mostOutcomes)
    throw new Failure(
      `--outcomes cannot be “${written}”.`,
      `Write a whole number from 1 to ${mostOutcomes}; reviewers look for 3 to 6.`,
    );
  return outcomes;
}

async function templateText(name: string, library: LibraryFiles, host: Host): Promise<string> {
  const templates = await templatesOf(library, host.files);
  const names = [...templates.keys()];
  const file = templates.get(name.replace(/\.microcredential\.ya?ml$/i, ''));
  if (file !== undefined) return textOf(file, host);
  if (names.length === 0) throw new Failure(`No template is called “${name}”.`, whyNone(library));
  const near = meantWord(name, names);
  throw new Failure(
    `No template is called “${name}”.`,
    `${near ? `Did you mean “${near}”? ` : ''}The library has: ${names.join(', ')}.`,
  );
}

/** The files of the library's templates, by their names. Links and folders below are left out, so that none leads elsewhere. */
async function templatesOf({ root, settings: { templates } }: LibraryFiles, files: Files): Promise<ReadonlyMap<string, string>> {
  if (templates === undefined) return new Map();
  const folder = `${root}/${templates}`;
  const entries = await files.list(folder).catch(() => []);
  const found = entries.flatMap(({ name, kind }): [string, string][] => {
    const stem = kind === 'file' ? /^([^.].*)\.microcredential\.ya?ml$/i.exec(name)?.[1] : undefined;
    return stem === undefined ? [] : [[stem, `${folder}/${name}`]];
  });
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function whyNone({ settings: { templates } }: LibraryFiles): string {
  return templates === undefined
    ? 'Name the folder of your templates in mcspec.yaml: “templates: templates”.'
    : `Templates are files in the library’s folder “${templates}” whose names end in ${ENDING}`;
}

async function listTemplates(library: LibraryFiles, host: Host): Promise<number> {
  const templates = await templatesOf(library, host.files);
  if (templates.size === 0) host.err(`The library has no templates. ${whyNone(library)}\n`);
  for (const [name, file] of templates) {
    const title = parseSpec(await textOf(file, host)).spec.title?.value;
    host.out(`${visible(name)}${title ? `  ${sentence(title)}` : ''}\n`);
  }
  return 0;
}

async function beginLibrary({ paths, options }: Arguments, host: Host): Promise<number> {
  const [folder = '.', more] = paths;
  if (more !== undefined) throw new Failure('Name one folder at a time.');
  const unfit = ['stack', 'id', 'folder', 'output', 'outcomes', 'template', 'list'].find((name) => options.has(name));
  if (unfit !== undefined) throw new Failure(`--${unfit} is for a microcredential, not for a library.`);
  const { files } = host;
  if ((await files.kind(files.absolute(folder))) === 'file') throw new Failure(`“${folder}” is a file.`);
  for (const name of librarySettingsNames) {
    const there = fileIn(folder === '.' ? undefined : folder, name, host);
    if (await files.kind(files.absolute(there)))
      throw new Failure(`There is a library in this folder already: ${there}.`, 'Choose another folder.');
  }
  const output = fileIn(folder === '.' ? undefined : folder, librarySettingsNames[0], host);
  await writeOutput(output, newLibrary().text, host);
  host.err(`Wrote ${output}. Fill in what it asks for; then “mcspec new TITLE” begins a microcredential.\n`);
  return 0;
}
