import { describe, expect, it } from 'vitest';
import { type Asset, nowhere, type Surroundings } from '../../../server/src/engine/rule.js';
import { badgeImage as rule } from '../../../server/src/rules/shareable/badge-image.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

const svg = new TextEncoder().encode('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>\n');
// One black dot.
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgAB4iG8MwAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

/** A library that holds these files. */
const holding = (files: Record<string, Uint8Array>): Surroundings => ({
  ...nowhere,
  fileName: 'a.microcredential.yaml',
  asset: (path): Asset => (files[path] ? { state: 'found', bytes: files[path] } : { state: 'missing' }),
});
const around = holding({
  'badges/a.svg': svg,
  'badges/a.png': png,
  'badges/cut.png': png.slice(0, 40),
  'badges/page.svg': new TextEncoder().encode('<html><svg></svg></html>'),
  'badges/empty.svg': new Uint8Array(),
  'badges/named.png': svg,
  'badges/drawing': svg,
});
const badge = (image: string) => `badge:\n  image: ${image}\n  caption: A star\n`;

describe('badge-image', () => {
  it.each([
    'badges/a.svg',
    'badges/a.png',
    './badges/a.svg',
    'old/../badges/a.svg',
    'https://example.org/a.png',
    '"data:image/png;base64,AA=="',
  ])('accepts %s', (image) => checkRule(rule, badge(image), undefined, around));

  it.each([
    ['badges/b.svg', 'There is no file “badges/b.svg” in the library.', 'does-not-meet'],
    ['badges/cut.png', 'cannot be read as a PNG or SVG picture', 'partially'],
    ['badges/page.svg', 'cannot be read as a PNG or SVG picture', 'partially'],
    ['badges/empty.svg', 'is empty', 'partially'],
    ['badges/named.png', 'holds SVG; its name should end in .svg', 'partially'],
    ['badges/drawing', 'holds SVG; its name should end in .svg', 'partially'],
    ['../a.svg', 'lies outside of the library', 'partially'],
    ['badges/../../a.svg', 'lies outside of the library', 'partially'],
    ['/badges/a.svg', 'is not a path inside the library', 'partially'],
    ['C:/badges/a.svg', 'is not a path inside the library', 'partially'],
    ['file:///badges/a.svg', 'is not a path inside the library', 'partially'],
    ['badges\\a.svg', 'works on Windows only', 'partially'],
  ])('tells %s', (image, message, effect) => {
    const found = check(rule, badge(image), configured(rule, 'library: Ours\n'), around);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ message: expect.stringContaining(message), effect });
  });

  it('only mentions a picture that a copy on its own has left behind', () => {
    const [finding] = check(rule, badge('badges/b.svg'), undefined, around);
    expect(finding).toMatchObject({ effect: 'advisory', severity: 'information' });
  });

  it('tells a picture and a caption that are absent', () => {
    checkRule(rule, 'badge:\n^^^^^ The badge has no picture.\n  description: A\n');
    checkRule(rule, 'badge:\n  image:\n  ^^^^^ The badge has no picture.\n  caption: A star\n');
    checkRule(rule, 'badge: {image: a.svg}\n^^^^^ The badge’s picture has no caption for people who cannot see it.\n');
    expect(check(rule, 'badge: {description: A}\n')[0]).toMatchObject({ effect: 'does-not-meet', severity: 'information' });
    expect(check(rule, 'badge: {image: a.svg}\n')[0]).toMatchObject({ effect: 'partially' });
  });

  it('says nothing of files where they cannot be looked at, except by their names', () => {
    checkRule(rule, badge('badges/b.svg'));
    checkRule(
      rule,
      'badge:\n  image: badges/b.jpg\n#        ^^^^^^^^^^^^ “badges/b.jpg” is not a PNG or SVG file.\n  caption: A star\n',
    );
  });

  it('is silent without a badge, and about what is told elsewhere', () => {
    checkRule(rule, 'title: A\n');
    checkRule(rule, 'badge: {}\n');
    checkRule(rule, badge('"TODO: a PNG or SVG file in the library"'), undefined, around);
    checkRule(rule, 'badge: {image: [a.svg], caption: A star}\n');
  });

  it('can be made an error', () =>
    expect(check(rule, badge('../a.svg'), configured(rule, 'rules: {badge-image: error}\n'))[0]).toMatchObject({
      severity: 'error',
    }));

  it('turns the path of one system into that of all', () =>
    checkFix(
      rule,
      "badge:\r\n  image: 'badges\\a.svg' # ours\r\n  caption: A star\r\n",
      'Change to badges/a.svg',
      "badge:\r\n  image: 'badges/a.svg' # ours\r\n  caption: A star\r\n",
      { around },
    ));

  it('adds a picture or a caption to fill in', () => {
    checkFix(
      rule,
      'id: msl\nbadge:\n  description: A\n',
      'Add a picture',
      'id: msl\nbadge:\n  image: "TODO: a PNG or SVG file, such as badges/msl.svg"\n  description: A\n',
    );
    checkFix(
      rule,
      'badge: {image: a.svg}\n',
      'Add a caption',
      'badge: {image: a.svg, caption: "TODO: what the picture shows, in one sentence"}\n',
    );
  });
});
