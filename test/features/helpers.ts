import { expect } from 'vitest';
import { complete } from '../../server/src/features/complete.js';
import type { Completion } from '../../server/src/features/completion.js';
import type { PageAddress } from '../../server/src/features/describe-rule.js';
import { hover } from '../../server/src/features/hover.js';
import { rules } from '../../server/src/rules/index.js';
import { applyEdits } from '../../server/src/spec/edit.js';
import { Workspace } from '../../server/src/workspace.js';

export const uri = 'file:///library/example.microcredential.yaml';

/** A text with one `‸` in it: the text without it, and where it stood. */
export function caret(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf('‸');
  expect(offset, 'no ‸ in the text').toBeGreaterThanOrEqual(0);
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

/** A library that holds one microcredential, and what its `mcspec.yaml` says if there is one. */
export function workspaceOf(text: string, settings?: string): Workspace {
  const workspace = new Workspace(rules);
  if (settings !== undefined) workspace.save('file:///library/mcspec.yaml', settings);
  workspace.edit(uri, text, 1);
  return workspace;
}

/** A library of these files, by their paths in it. */
export function libraryOf(files: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace(rules);
  for (const [path, text] of Object.entries(files)) workspace.save(`file:///library/${path}`, text);
  return workspace;
}

/** The same, in which every file was looked at once: of the others, a file sees what was read. */
export function readLibraryOf(files: Readonly<Record<string, string>>): Workspace {
  const workspace = libraryOf(files);
  for (const kind of ['microcredential', 'review'] as const)
    for (const file of workspace.uris(kind)) workspace.analysis(file) ?? workspace.settingsProblems(file);
  return workspace;
}

/** What is offered at the `‸`, best first. Checks that what holds for every offer holds. */
export function offers(marked: string, settings?: string): readonly Completion[] {
  const { text, offset } = caret(marked);
  return checked(complete(workspaceOf(text, settings), uri, offset).items, text, offset);
}

/** The same in a file of any kind, with others beside it. */
export function offersIn(path: string, marked: string, others: Readonly<Record<string, string>> = {}): readonly Completion[] {
  const { text, offset } = caret(marked);
  const workspace = readLibraryOf({ ...others, [path]: text });
  return checked(complete(workspace, `file:///library/${path}`, offset).items, text, offset);
}

function checked(items: readonly Completion[], text: string, offset: number): readonly Completion[] {
  for (const { insert } of items) {
    expect(insert.span.start).toBeLessThanOrEqual(offset);
    expect(insert.span.end).toBeGreaterThanOrEqual(offset);
    expect(text.slice(insert.span.start, insert.span.end)).not.toContain('\n');
  }
  expect(items.map((item) => item.sortText)).toEqual(items.map((item) => item.sortText).sort());
  return items;
}

export function labels(marked: string, settings?: string): string[] {
  return offers(marked, settings).map((item) => item.label);
}

/** The text after the offer of that label is taken. */
export function taking(label: string, marked: string, settings?: string): string {
  return afterTaking(label, marked, offers(marked, settings));
}

export function afterTaking(label: string, marked: string, items: readonly Completion[]): string {
  const offer = items.find((item) => item.label === label);
  expect(offer, `${label} is not offered`).toBeDefined();
  return offer ? applyEdits(caret(marked).text, [offer.insert]) : '';
}

/** What is said at the `‸` of a file of any kind, with the text that it is said of in ‹ ›. */
export function saidIn(
  path: string,
  marked: string,
  others: Readonly<Record<string, string>> = {},
  pages?: PageAddress,
): string | undefined {
  const { text, offset } = caret(marked);
  const found = hover(readLibraryOf({ ...others, [path]: text }), `file:///library/${path}`, offset, pages);
  return found && `‹${text.slice(found.span.start, found.span.end)}› ${found.markdown}`;
}
