/** `mcspec badge`: a microcredential as the achievement of an Open Badge, for the platform that issues it. */
import { type Analysis, analyze } from '../engine/analyze.js';
import { noNeighbours } from '../engine/neighbours.js';
import type { Settings } from '../engine/settings.js';
import { achievementOf, badgeJson, notAligned } from '../output/badge.js';
import { badgeClassOf } from '../output/badge-class.js';
import { achievementId } from '../output/badge-id.js';
import { lineIndex } from '../spec/lines.js';
import type { Spec } from '../spec/model.js';
import { isEnglish } from '../spec/prose.js';
import type { Command } from './command.js';
import { Failure, type Host } from './host.js';
import { dataAddress, oneFile, pictureBytes, readLibraryFile } from './library-file.js';
import { checkOutput, writeOutput } from './named-files.js';

export const badge: Command = {
  name: 'badge',
  usage: 'FILE',
  summary: 'Write the Open Badge of a microcredential, for the platform that issues it',
  details: [
    'Writes an achievement by the Open Badges 3.0 standard, as JSON: name, description, how it is earned, picture, issuer, alignment,',
    'and the rows of the scoring rubric with their levels, unless only assessors may see them.',
    'What corresponds to a strategy in another framework of the library, exactly or closely, stands in its alignment too.',
    'A microcredential that falls short of Shareable has no badge yet: then it says what is missing, and exits with 1.',
  ],
  options: [
    {
      name: 'open-badges',
      value: 'VERSION',
      choices: ['3.0', '2.0'],
      description: 'The standard that the platform takes: 3.0 (default), or 2.0, which has no word for the rubric',
    },
    {
      name: 'id',
      value: 'URL',
      description: 'The name of the achievement for good (default: the issuer’s id, # and the own id)',
    },
    { name: 'image', value: 'URL', description: 'Link to this picture, instead of putting the library’s own into the badge' },
    { name: 'output', value: 'FILE', description: 'Write to this file (default: standard output)' },
    { name: 'force', description: 'Write over a file that is there already' },
  ],
  async run({ paths, options }, host, rules) {
    const file = oneFile(paths, 'Say which microcredential to write the badge of.');
    const id = addressIn('id', options.get('id'));
    const image = addressIn('image', options.get('image'));
    const output = options.get('output');
    if (output !== undefined) await checkOutput(output, options, host);
    const isOlder = options.get('open-badges') === '2.0';
    const { name: fileName, document, settings, root } = await readLibraryFile(file, host, rules);
    const around = { fileName, asset: (path: string) => host.files.asset(`${root}/${path}`), neighbours: () => noNeighbours };
    const analysis = analyze(document, { rules, settings, around });
    const { spec } = analysis.document;
    const named = id ?? achievementId(spec, settings.issuer);
    const missing = [
      ...whatIsMissing(analysis),
      ...(named === undefined
        ? ['The badge has no name of its own. Write “issuer” with an “id” in mcspec.yaml, or use --id.']
        : isOlder && !settings.issuer?.id
          ? ['Open Badges 2.0 asks who issues the badge. Write “issuer” with an “id” in mcspec.yaml.']
          : []),
    ];
    if (missing.length > 0 || named === undefined) {
      host.err(`mcspec: ${file} cannot become a badge yet.\n${missing.map((line) => `  ${line}\n`).join('')}`);
      return 1;
    }
    const achievement = achievementOf(spec, settings, named, image ?? pictureOf(spec, root, host));
    const text = badgeJson(isOlder ? badgeClassOf(achievement) : achievement);
    if (output === undefined) host.out(text);
    else await writeOutput(output, text, host);
    for (const sentence of notesOn(analysis, settings)) host.err(`${sentence}\n`);
    return 0;
  },
};

/** What the author may not expect of the badge, in sentences. */
function notesOn({ document: { spec, text } }: Analysis, { catalogue }: Settings): string[] {
  const lines = lineIndex(text);
  const unaligned = notAligned(spec, catalogue).map(({ span, value }) => {
    const line = lines.position(span.start).line + 1;
    return `line ${line}: The badge is not aligned to “${value.trim().slice(0, 60)}”, which is not clearly one strategy.`;
  });
  const isForeign = (spec.badge?.criteria?.value.trim() ?? 'auto') === 'auto' && !isEnglish(spec);
  return [
    ...unaligned,
    ...(isForeign
      ? ['How the badge is earned is told in English around your outcomes. Write “criteria” in your own words.']
      : []),
  ];
}

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
