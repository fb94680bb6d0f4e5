/** Lines above an outcome and above the file that say how far they are. */
import { placeOfItem } from '../engine/coverage.js';
import { linksOf } from '../spec/links.js';
import { rememberingFor } from '../spec/remember.js';
import type { Span } from '../spec/tree.js';
import type { Workspace } from '../workspace.js';
import { type Cover, coverOfOutcome } from './coverage.js';
import { type Located, referencesAt } from './navigate.js';

/** Where a lens stands. What it says is asked for when it comes into view. */
export interface Lens {
  readonly span: Span;
  /** The outcome by its place in the list, or the whole file. */
  readonly about: number | 'file';
}

export interface LensText {
  readonly title: string;
  /** Of an outcome: all who link to it. */
  readonly links?: { readonly offset: number; readonly places: readonly Located[] };
}

export function lensesOf(workspace: Workspace, uri: string): Lens[] {
  const document = workspace.document(uri);
  const first = document?.root?.kind === 'map' ? document.root.entries[0] : undefined;
  if (!document || !first) return [];
  return [
    { span: first.key.span, about: 'file' },
    ...document.spec.outcomes.map((outcome, about): Lens => ({ span: placeOfItem(outcome), about })),
  ];
}

/** What a lens says at present. Undefined where the file has no such outcome any longer. */
export function lensText(workspace: Workspace, uri: string, about: Lens['about']): LensText | undefined {
  const document = workspace.document(uri);
  if (!document) return undefined;
  if (about === 'file') return { title: criteriaMet(workspace, uri) };
  const { spec } = document;
  const outcome = spec.outcomes[about];
  if (!outcome) return undefined;
  const cover = coverOfOutcome(outcome, spec, linksFor(spec));
  const counts = COUNTED.map(([kind, one, many]) => counted(cover, kind, one, many));
  const offset = placeOfItem(outcome).start;
  const places = outcome.id ? referencesAt(workspace, uri, outcome.id.span.start, false) : [];
  return {
    title: `${outcome.id?.value.trim() ?? `Essential outcome ${about + 1}`}: ${counts.join(', ')}`,
    ...(places.length > 0 && { links: { offset, places } }),
  };
}

// Each lens is read by itself.
const linksFor = rememberingFor(linksOf);

const COUNTED: readonly (readonly [kind: Cover['kind'], one: string, many: string])[] = [
  ['Overview questions', 'question', 'questions'],
  ['Artifacts', 'artifact', 'artifacts'],
  ['Prompts', 'prompt', 'prompts'],
  ['Scoring rows', 'scoring row', 'scoring rows'],
];

function counted(cover: readonly Cover[], kind: Cover['kind'], one: string, many: string): string {
  const count = cover.find((each) => each.kind === kind)?.names.length ?? 0;
  return count === 0 ? `no ${one}` : `${count} ${count === 1 ? one : many}`;
}

function criteriaMet(workspace: Workspace, uri: string): string {
  const analysis = workspace.analysis(uri);
  if (!analysis?.document.complete) return 'The criteria can be told when the whole file can be read';
  const short = analysis.verdicts.filter(({ level }) => level !== 'fully');
  const count = `${analysis.verdicts.length - short.length} of ${analysis.verdicts.length} criteria`;
  if (short.length === 0) return `${count}, as far as a machine can tell`;
  return short.length > 2 ? count : `${count}: not yet ${short.map(({ title }) => title).join(' and ')}`;
}
