// `npm run package`: the extension as one file, mcspec-VERSION.vsix, and a look at what is inside.
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies, main, npm, root, run, step } from './setup.mjs';

const MOST_BYTES = 3 * 1024 * 1024;
// What the extension runs on, shows, or has to carry. Anything else in the file is there by mistake.
const EXPECTED =
  /^(\[Content_Types\]\.xml|extension\.vsixmanifest|extension\/(package(?:\.nls(?:\.[a-z-]+)?)?\.json|l10n\/bundle\.l10n\.[a-z-]+\.json|readme\.md|LICENSE\.txt|NOTICE|language-configuration\.json|dist\/(extension|extension\.web|server|server\.worker|cli)\.js|dist\/dictionaries\/(en-US\.trie|en-GB\.trie|NOTICE\.txt)|schemas\/[\w-]+\.schema\.json|syntaxes\/[\w.]+\.json|docs\/rules\/[\w-]+\.md|docs\/images\/editor\.png))$/i;

await main(async () => {
  await installDependencies();
  step('Building for release');
  if (await npm(['run', '--silent', 'build', '--', '--production'])) return 1;
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const file = join(root, `${name}-${version}.vsix`);
  rmSync(file, { force: true });
  step('Packing');
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const pack = ['package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', file];
  if (await run(process.execPath, [vsce, ...pack])) return 1;

  const names = entriesOf(readFileSync(file));
  const surplus = names.filter((entry) => !EXPECTED.test(entry));
  const { size } = statSync(file);
  console.log(`\n${names.length} files, ${(size / 1024).toFixed(0)} KB: ${file}`);
  if (surplus.length) console.error(`Not expected inside:\n  ${surplus.join('\n  ')}`);
  if (size > MOST_BYTES) console.error(`Larger than ${MOST_BYTES / 1024} KB.`);
  const bundles = ['extension', 'extension.web', 'server', 'server.worker', 'cli'].map((name) => `${name}.js`);
  for (const part of [...bundles, 'dictionaries/en-US.trie', 'dictionaries/en-GB.trie']) {
    if (!names.includes(`extension/dist/${part}`)) surplus.push(`dist/${part} is missing`);
  }
  return surplus.length || size > MOST_BYTES || !existsSync(file) ? 1 : 0;
});

/** The names in a zip file's central directory (PKWARE's APPNOTE.TXT, 4.3.12). */
function entriesOf(zip) {
  const names = [];
  let at = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const count = zip.readUInt16LE(at + 10);
  at = zip.readUInt32LE(at + 16);
  for (let entry = 0; entry < count; entry++) {
    const [nameLength, extraLength, commentLength] = [
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ];
    names.push(zip.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return names;
}
