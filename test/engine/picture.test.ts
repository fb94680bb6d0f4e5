import { describe, expect, it } from 'vitest';
import { readPicture } from '../../server/src/engine/picture.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((each) => [each.charCodeAt(0), 0])]);

// One black dot.
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgAB4iG8MwAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

describe('readPicture', () => {
  it('reads the size of a PNG', () => expect(readPicture(png)).toEqual({ kind: 'png', width: 1, height: 1 }));

  it.each([
    ['plain', '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>'],
    ['closed in itself', '<svg/>'],
    [
      'behind a declaration, a comment and a document type',
      '<?xml version="1.0"?>\n<!-- <svg> by us -->\n<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg viewBox="0 0 1 1">\n</svg >\n<!-- end -->\n',
    ],
    ['with a prefix', '<svg:svg xmlns:svg="http://www.w3.org/2000/svg"></svg:svg>'],
    ['with a > in an attribute', '<svg aria-label="a > b"></svg>'],
    ['behind a byte order mark', '\uFEFF<svg></svg>'],
  ])('knows an SVG %s', (_kind, text) => {
    expect(readPicture(bytes(text))).toEqual({ kind: 'svg' });
  });

  it('knows an SVG in UTF-16', () => expect(readPicture(utf16('<?xml version="1.0"?><svg></svg>'))).toEqual({ kind: 'svg' }));

  it.each([
    ['nothing', ''],
    ['words', 'A drawing of an <svg></svg>'],
    ['a web page', '<!DOCTYPE html><html><svg></svg></html>'],
    ['an SVG that is cut off', '<svg><g>'],
    ['another element', '<svgs></svgs>'],
    ['a comment that is not closed', '<!-- <svg></svg>'],
  ])('does not take %s for a picture', (_kind, text) => expect(readPicture(bytes(text))).toBeUndefined());

  it('does not take a PNG that is cut off for a picture, wherever it is cut', () => {
    for (let length = 0; length < png.length; length++) expect(readPicture(png.slice(0, length))).toBeUndefined();
  });

  it('does not take a PNG without size or image for one', () => {
    const flat = png.slice();
    flat[19] = 0;
    expect(readPicture(flat)).toBeUndefined();
    expect(readPicture(Uint8Array.from([...png.slice(0, 33), ...png.slice(-12)]))).toBeUndefined();
  });
});
