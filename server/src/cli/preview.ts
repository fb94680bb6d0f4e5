/** `mcspec preview`: a microcredential as its earner reads it, as a page to be sent or printed. */
import { readPicture } from '../engine/picture.js';
import { type BadgePicture, previewPage } from '../output/preview-page.js';
import { kindOf } from '../spec/file-kinds.js';
import type { Spec } from '../spec/model.js';
import type { Command } from './command.js';
import { Failure, type Host } from './host.js';
import { dataAddress, oneFile, pictureBytes, readLibraryFile } from './library-file.js';
import { checkOutput, writeOutput } from './named-files.js';

export const preview: Command = {
  name: 'preview',
  usage: 'FILE',
  summary: 'Write a microcredential as its earner reads it, as a page to send or print',
  details: [
    'The page is HTML in one file: it needs no other, runs nothing and loads nothing. “-” reads standard input.',
    'What is not written yet stands there in quiet words.',
  ],
  options: [
    { name: 'output', value: 'FILE', description: 'Write to this file, such as preview.html' },
    { name: 'force', description: 'Write over a file that is there already' },
  ],
  async run({ paths, options }, host, rules) {
    const file = oneFile(paths, 'Say which microcredential to show.');
    const output = options.get('output');
    if (output !== undefined) {
      if (kindOf(`/${host.files.slashes(output)}`))
        throw new Failure(`“${output}” is the name of a file of the library, not of a page.`);
      await checkOutput(output, options, host);
    }
    const { name, document, settings, root } = await readLibraryFile(file, host, rules);
    const page = previewPage({
      title: document.spec.title?.value.trim() || (name ?? 'Standard input'),
      document,
      settings,
      picture: pictureOf(document.spec, root, host),
    });
    if (output === undefined) host.out(page);
    else {
      await writeOutput(output, page, host);
      host.err(`Wrote ${output}.\n`);
    }
    return 0;
  },
};

function pictureOf(spec: Spec, root: string, host: Host): BadgePicture | undefined {
  const bytes = pictureBytes(spec, root, host);
  const picture = bytes && readPicture(bytes);
  return picture && { address: { markup: dataAddress(bytes, picture.kind, host) }, source: { markup: 'data:' } };
}
