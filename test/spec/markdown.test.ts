import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown, yamlBlock } from '../../server/src/spec/markdown.js';

describe('an author’s text in Markdown', () => {
  test.each([
    ['Set up a process.', 'Set up a process.'],
    ['EO1.a strategic-management/3', 'EO1.a strategic-management/3'],
    ['*bold* _it_ ~~no~~', '\\*bold\\* \\_it\\_ \\~\\~no\\~\\~'],
    ['[x](https://a.example) ![y](z)', '\\[x\\]\\(https\\://a.example\\) \\!\\[y\\]\\(z\\)'],
    ['<script>alert(1)</script>', '\\<script\\>alert\\(1\\)\\</script\\>'],
    ['`code` ``` \\`', '\\`code\\` \\`\\`\\` \\\\\\`'],
    ['www.example.org', 'www\\.example.org'],
    ['me@example.org', 'me\\@example.org'],
    ['command:run file:/x', 'command\\:run file\\:/x'.replace('file\\:/', 'file\\:/')],
    ['# heading', '\\# heading'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['> quote', '\\> quote'],
    ['=== x', '\\=== x'],
    ['a | b', 'a \\| b'],
    ['one\n\n    two\r\n---\tthree', 'one two --- three'],
    ['&lt; $(zap) ^', '\\&lt; \\$\\(zap\\) \\^'],
    ['  \u0000\u2028 ', ''],
    ['“Überblick” – 😀', '“Überblick” – 😀'],
  ])('%j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  test('has no character with a meaning left, in whatever text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a1 .-+\\`*_[]()<>#|~&!:/@\n\r\tw😀') }), (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped.replace(/\\[^\sA-Za-z0-9]/g, '')).not.toMatch(/[\\`*_{}[\]()<>#|~&!@\n\r]|:\/\//);
        expect(escaped).toBe(escaped.trim());
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

test('a block of YAML cannot be left', () => {
  expect(yamlBlock('a: 1')).toBe('```yaml\na: 1\n```');
  expect(yamlBlock('a: "```"')).toBe('````yaml\na: "```"\n````');
});
