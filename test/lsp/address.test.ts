import { describe, expect, it } from 'vitest';
import { canonical, foldersAbove } from '../../server/src/lsp/address.js';

describe('an address', () => {
  it.each([
    ['file:///C:/My Library/a.yaml', 'file:///c%3A/My%20Library/a.yaml'],
    ['file:///c%3a/My%20Library/a.yaml', 'file:///c%3A/My%20Library/a.yaml'],
    ['file:/c:/x', 'file:///c%3A/x'],
    ['file://SERVER/share/%C3%A9', 'file://server/share/%C3%A9'],
    ['file:///a/100%', 'file:///a/100%25'],
    ['vscode-vfs://github/x/A%20b.yaml', 'vscode-vfs://github/x/A%20b.yaml'],
    ['untitled:Untitled-1', 'untitled:Untitled-1'],
    ['no address', 'no address'],
  ])('%s is %s', (written, expected) => {
    expect(canonical(written)).toBe(expected);
    expect(canonical(expected)).toBe(expected);
  });

  it('has folders above it, nearest first', () => {
    expect(foldersAbove('file:///c%3A/a/b.yaml')).toEqual(['file:///c%3A/a/', 'file:///c%3A/', 'file:///']);
    expect(foldersAbove('vscode-vfs://github/a/b.yaml')).toEqual(['vscode-vfs://github/a/', 'vscode-vfs://github/']);
    expect(foldersAbove('file:///a/')).toEqual(['file:///a/', 'file:///']);
    expect(foldersAbove('untitled:Untitled-1')).toEqual([]);
    expect(foldersAbove('no address')).toEqual([]);
  });
});
