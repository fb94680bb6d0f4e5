/** `mcspec badge`: a microcredential as the achievement of an Open Badge, for the platform that issues it. */
import { type Analysis, analyze } from '../engine/analyze.js';
import { noNeighbours } from '../engine/neighbours.js';
import { achievementId, achievementOf, badgeJson } from '../output/badge.js';
import { lineIndex } from '../spec/lines.js';
import type { Spec } from '../spec/model.js';
import type { Command } from './command.js';
import { Failure, type Host } from './host.js';
import { dataAddress, oneFile, pictureBytes, readLibraryFile } from './library-file.js';

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
    const file = oneFile(paths, 'Say which microcredential to write the badge of.');
    const id = addressIn('id', options.get('id'));
    const image = addressIn('image', options.get('image'));
    const { name: fileName, document, settings, root } = await readLibraryFile(file, host, rules);
    const { spec } = document;
    const around = { fileName, asset: (path: string) => host.files.asset(`${root}/${path}`), neighbours: () => noNeighbours };
    const missing = whatIsMissing(analyze(document, { rules, settings, around }));
    const named = id ?? achievementId(spec, settings.issuer);
    if (missing.length > 0 || named === undefined) {
      host.err(`mcspec: ${file} cannot become a badge yet.\n${missing.map((line) => `  ${line}\n`).join('')}`);
      if (named === undefined)
        host.err('  The badge has no name of its own. Write “issuer” with an “id” in mcspec.yaml, or use --id.\n');
      return 1;
    }
    host.out(badgeJson(achievementOf(spec, settings, named, image ?? pictureOf(spec, root, host))));
    return 0;
  },
};

function addressIn(option: string, written: string | undefined): string | undefined {
  if (written === undefined || /^(?:https?:\/\/|urn:|did:)\S+$/i.test(written)) return written;
  throw new Failure(`--${option} cannot be “${written}”.`, 'Write a web address, such as https://example.org/badges/1.');
}

/** What keeps the microcredential from being shared, line by line: slips first, since behind them anything may be lost. */
function whatIsMissing({ document, findings }: Analysis): string[] {
  const lines = lineIndex(document.text);
  const slips = findings.filter(({ rule }) => rule === 'yaml-syntax');
  const keeps = findings.filter(({ group, effect }) => group === 'shareable' && effect !== 'advisory');
  return [...slips, ...keeps].map(({ span, message }) => `line ${lines.position(span.start).line + 1}: ${message}`);
}

/** An address as it is written; a file of the library as a `data:` address, so that the badge needs no other file. */
function pictureOf(spec: Spec, root: string, host: Host): string | undefined {
  const written = spec.badge?.image?.value.trim() ?? '';
  if (/^(?:https?|data):/i.test(written)) return written;
  const bytes = pictureBytes(spec, root, host);
  return bytes && dataAddress(bytes, /\.png$/i.test(written) ? 'png' : 'svg', host);
}
