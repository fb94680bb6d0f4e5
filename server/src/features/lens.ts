/** Lines above an outcome and above the file that say how far they are. */
import { t } from '@vscode/l10n';
import { placeOfItem } from '../engine/coverage.js';
import { linksOf } from '../spec/links.js';
import { listed } from '../spec/listing.js';
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
  const counts = COUNTED.map((kind) => counted(kind, cover.find((each) => each.kind === kind)?.names.length ?? 0));
  const offset = placeOfItem(outcome).start;
  const places = outcome.id ? referencesAt(workspace, uri, outcome.id.span.start, false) : [];
  return {
    title: `${outcome.id?.value.trim() ?? t('Essential outcome {0}', about + 1)}: ${counts.join(', ')}`,
    ...(places.length > 0 && { links: { offset, places } }),
  };
}

// Each lens is read by itself.
const linksFor = rememberingFor(linksOf);

const COUNTED = ['questions', 'artifacts', 'prompts', 'rows'] as const satisfies readonly Cover['kind'][];

function counted(kind: (typeof COUNTED)[number], count: number): string {
  switch (kind) {
    case 'questions':
      return count === 0 ? t('no question') : count === 1 ? t('1 question') : t('{0} questions', count);
    case 'artifacts':
      return count === 0 ? t('no artifact') : count === 1 ? t('1 artifact') : t('{0} artifacts', count);
    case 'prompts':
      return count === 0 ? t('no prompt') : count === 1 ? t('1 prompt') : t('{0} prompts', count);
    case 'rows':
      return count === 0 ? t('no scoring row') : count === 1 ? t('1 scoring row') : t('{0} scoring rows', count);
  }
}

function criteriaMet(workspace: Workspace, uri: string): string {
  const analysis = workspace.analysis(uri);
  if (!analysis?.document.complete) return t('The criteria can be told when the whole file can be read');
  const short = analysis.verdicts.filter(({ level }) => level !== 'fully');
  const all = analysis.verdicts.length;
  const met = all - short.length;
  if (short.length === 0) return t('{0} of {1} criteria, as far as a machine can tell', met, all);
  return short.length > 2
    ? t('{0} of {1} criteria', met, all)
    : t('{0} of {1} criteria: not yet {2}', met, all, listed(short.map(({ title }) => title)));
}
