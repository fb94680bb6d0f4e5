/** `mcspec badge`: a microcredential as the achievement of an Open Badge, for the platform that issues it. */
import { type Analysis, analyze } from '../engine/analyze.js';
import { noNeighbours } from '../engine/neighbours.js';
import type { Rule } from '../engine/rule.js';
import { defaultSettings } from '../engine/settings.js';
import { achievementId, achievementOf, badgeJson } from '../output/badge.js';
import { withinLibrary } from '../spec/address.js';
import { lineIndex } from '../spec/lines.js';
import type { Spec } from '../spec/model.js';
import { parseSpec } from '../spec/parse.js';
import type { Command } from './command.js';
import { folderOf } from './find.js';
import { Failure, type Host } from './host.js';
import { quietLibraries } from './libraries.js';
import { textOf } from './named-files.js';

export const badge: Command = {
  name: 'badge',
  usage: 'FILE',
  summary: 'Write the Open Badge of a microcredential, for the platform that issues it',
  details: [
    'Writes an achievement by the Open Badges 3.0 standard, as JSON: name, description, how it is earned, picture, issuer, alignment.',
    'What corresponds to a strategy in another framework of the library, exactly or closely, stands in its alignment too.',
    'A microcredential that falls short of Shareable has no badge yet: then it says what is missing, and exits with 1.',
  ],
  options: [
    {
      name: 'id',
      value: 'URL',
      description: 'The name of the achievement for good (default: the issuer’s id, # and the own id)',
    },
    { name: 'image', value: 'URL', description: 'Link to this picture, instead of putting the library’s own into the badge' },
  ],
  async run({ paths, options }, host, rules) {
    const [file, more] = paths;
    if (file === undefined) throw new Failure('Say which microcredential to write the badge of.');
    if (more !== undefined) throw new Failure('Name one file at a time.');
    const id = addressIn('id', options.get('id'));
    const image = addressIn('image', options.get('image'));
    const read = await readLibraryFile(file, host, rules);
    const { spec } = read.analysis.document;
    const missing = whatIsMissing(read.analysis);
    const named = id ?? achievementId(spec, read.settings.issuer);
    if (missing.length > 0 || named === undefined) {
      host.err(`mcspec: ${file} cannot become a badge yet.\n${missing.map((line) => `  ${line}\n`).join('')}`);
      if (named === undefined)
        host.err('  The badge has no name of its own. Write “issuer” with an “id” in mcspec.yaml, or use --id.\n');
      return 1;
    }
    host.out(badgeJson(achievementOf(spec, read.settings, named, image ?? pictureOf(spec, read.root, host))));
    return 0;
  },
};

function addressIn(option: string, written: string | undefined): string | undefined {
  if (written === undefined || /^(?:https?:\/\/|urn:|did:)\S+$/i.test(written)) return written;
  throw new Failure(`--${option} cannot be “${written}”.`, 'Write a web address, such as https://example.org/badges/1.');
}

async function readLibraryFile(file: string, host: Host, rules: readonly Rule[]) {
  const { files } = host;
  const { libraries } = quietLibraries(host, rules);
  const absolute = files.absolute(file);
  const folder = file === '-' ? files.absolute('.') : (folderOf(absolute) ?? '');
  const located = await libraries.locate(folder);
  const root = located === undefined ? folder : (folderOf(located) ?? '');
  const settings = (await libraries.nearest(folder))?.settings ?? defaultSettings;
  const around = {
    fileName: file === '-' ? undefined : absolute.slice(folder.length + 1),
    asset: (path: string) => files.asset(`${root}/${path}`),
    neighbours: () => noNeighbours,
  };
  const document = parseSpec(await textOf(file, host));
  return { analysis: analyze(document, { rules, settings, around }), settings, root };
}

/** What keeps the microcredential from being shared, line by line: slips first, since behind them anything may be lost. */
function whatIsMissing({ document, findings }: Analysis): string[] {
  const lines = lineIndex(document.text);
  const slips = findings.filter(({ rule }) => rule === 'yaml-syntax');
  const keeps = findings.filter(({ group, effect }) => group === 'shareable' && effect !== 'advisory');
  return [...slips, ...keeps].map(({ span, message }) => `line ${lines.position(span.start).line + 1}: ${message}`);
}

/** An address as it is written; a file of the library as a `data:` address, so that the badge needs no other file. */
function pictureOf({ badge: own }: Spec, root: string, host: Host): string | undefined {
  const written = own?.image?.value.trim() ?? '';
  if (/^(?:https?|data):/i.test(written)) return written;
  const path = withinLibrary(written);
  const asset = path === undefined || path === '' ? undefined : host.files.asset(`${root}/${path}`);
  if (asset?.state !== 'found') return undefined;
  return `data:image/${/\.png$/i.test(written) ? 'png' : 'svg+xml'};base64,${host.base64(asset.bytes)}`;
}
