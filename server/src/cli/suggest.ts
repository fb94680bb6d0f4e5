/** `mcspec suggest`: the strategies that a microcredential, or a text about one, fits best. */
import { type Catalogue, catalogueOf } from '../alignment/catalogue.js';
import { queryOfSpec } from '../alignment/spec-query.js';
import { suggesterFor } from '../alignment/suggest.js';
import type { Query } from '../alignment/suggest-features.js';
import type { Rule } from '../engine/rule.js';
import { defaultSettings } from '../engine/settings.js';
import { suggestionsJson, suggestionsText } from '../output/suggestions.js';
import { parseSpec } from '../spec/parse.js';
import type { Arguments } from './args.js';
import type { Command } from './command.js';
import { folderOf } from './find.js';
import { frameworkNamed } from './framework-named.js';
import { Failure, type Host } from './host.js';
import { quietLibraries } from './libraries.js';
import { textOf } from './named-files.js';
import { proseColumns, styleFor } from './terminal.js';

const FORMATS = ['text', 'json'] as const;
const LIMIT = 10;
const MOST = 1000;

export const suggest: Command = {
  name: 'suggest',
  usage: '(FILE | --text FILE)',
  summary: 'Say which strategies a microcredential fits best, and why',
  details: [
    'Asks about a microcredential, or about any text with --title and --text. “-” reads standard input.',
    'Suggestions come from the framework’s words, and from what reviewers chose for microcredentials that are like this one.',
    'Where no strategy fits well, it says so. The frameworks are those of the nearest mcspec.yaml.',
  ],
  options: [
    { name: 'title', value: 'TITLE', description: 'The title of what the text is about' },
    { name: 'text', value: 'FILE', description: 'A file of plain text, such as outcomes, one on each line' },
    { name: 'stack', value: 'STACK', description: 'The stack that it belongs to' },
    { name: 'framework', value: 'FRAMEWORK', description: 'Suggest from this framework alone: its id, or its file' },
    { name: 'limit', value: 'NUMBER', description: `How many strategies to name at most (default ${LIMIT})` },
    { name: 'without-precedent', value: 'TITLE', description: 'Do not learn from the reviewed microcredential of this title' },
    { name: 'format', value: 'FORMAT', choices: FORMATS, description: `How to write it: ${FORMATS.join(', ')} (default text)` },
  ],
  async run(args, host, rules) {
    const { options } = args;
    const limit = limitOf(options.get('limit'));
    const asked = await questionOf(args, host);
    const catalogue = await catalogueFor(options.get('framework'), asked.folder, host, rules);
    const stack = options.get('stack') ?? asked.query.stack;
    const found = suggesterFor(catalogue).suggest(
      { ...asked.query, stack },
      { without: options.get('without-precedent'), limit },
    );
    host.out(
      options.get('format') === 'json'
        ? suggestionsJson(found, catalogue)
        : suggestionsText(found, catalogue, styleFor(args, host), proseColumns(host)),
    );
    return 0;
  },
};

function limitOf(written: string | undefined): number {
  if (written === undefined) return LIMIT;
  const limit = Number(written);
  if (!/^[0-9]+$/.test(written) || limit < 1 || limit > MOST)
    throw new Failure(`--limit cannot be “${written}”.`, `Write a whole number from 1 to ${MOST}.`);
  return limit;
}

interface Question {
  readonly query: Query;
  /** Where the settings that apply are looked for. */
  readonly folder: string;
}

async function questionOf({ paths, options }: Arguments, host: Host): Promise<Question> {
  const [file, more] = paths;
  const title = options.get('title');
  const text = options.get('text');
  const here = host.files.absolute('.');
  if (more !== undefined) throw new Failure('Name one file at a time.');
  if (file !== undefined) {
    if (text !== undefined) throw new Failure('Name a microcredential, or a text with --text, and not both.');
    const { spec } = parseSpec(await textOf(file, host));
    const query = queryOfSpec(spec);
    if (title === undefined && !query.title?.trim() && query.texts.length === 0)
      throw new Failure(`${file} has no title and no outcomes to go by.`, `If it is plain text: mcspec suggest --text ${file}`);
    const folder = file === '-' ? here : (folderOf(host.files.absolute(file)) ?? here);
    return { query: { ...query, title: title ?? query.title }, folder };
  }
  if (text === undefined && title === undefined)
    throw new Failure('Say what to suggest strategies for.', 'Name a file, or give a text with --title and --text.');
  const written = text === undefined ? '' : (await textOf(text, host)).replace(/^\uFEFF/, '');
  return { query: { title, texts: outcomesIn(written) }, folder: here };
}

/** Lines and semicolons separate outcomes, and so do sentences. */
function outcomesIn(text: string): string[] {
  return text
    .split(/[\r\n]+|;\s+|(?<=[.!?])\s+/u)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part));
}

async function catalogueFor(named: string | undefined, folder: string, host: Host, rules: readonly Rule[]): Promise<Catalogue> {
  const { libraries, frameworks } = quietLibraries(host, rules);
  const used = ((await libraries.nearest(folder))?.settings ?? defaultSettings).catalogue;
  if (named === undefined) return used;
  const framework = await frameworkNamed(named, used.frameworks, { frameworks, files: host.files, folder });
  return used.frameworks.length === 1 && used.frameworks[0] === framework ? used : catalogueOf([framework]);
}
