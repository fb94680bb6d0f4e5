/** Microcredentials and outcomes of the whole library, found by title, by a former title, by id or by what an outcome says. */
import type { Span } from '../spec/tree.js';
import type { Workspace } from '../workspace.js';
import { matches, searchWords } from './match.js';

export interface FoundSymbol {
  readonly kind: 'microcredential' | 'outcome';
  readonly uri: string;
  /** One line, never empty. */
  readonly name: string;
  /** Of an outcome or a former title: the microcredential. */
  readonly container?: string;
  readonly span: Span;
}

// More would not be looked through; an editor asks again with the next letter.
const MOST = 300;

/**
 * What has every word of the query, or words that begin with them: titles first, then former titles and ids, then outcomes.
 * All microcredentials for an empty query.
 */
export function findInLibrary(workspace: Workspace, query: string): FoundSymbol[] {
  const wanted = searchWords(query);
  const found: FoundSymbol[][] = [[], [], []];
  const add = (rank: number, symbol: FoundSymbol) => found[rank]?.push(symbol);
  for (const [uri, summary] of workspace.summaries()) {
    const own = summary.names.find(({ kind }) => kind === 'title') ?? summary.names[0];
    const name = own?.value.replace(/\s+/g, ' ');
    if (own && name) {
      const byTitle = matches(wanted, searchWords(name));
      const other = byTitle ? undefined : summary.names.find(({ value }) => matches(wanted, searchWords(value)));
      const { spot } = other ?? own;
      if (byTitle || other)
        add(byTitle ? 0 : 1, { kind: 'microcredential', uri, ...labels(name, other?.value), span: spot.span });
    }
    if (wanted.length === 0) continue;
    for (const { id, text, spot } of summary.outcomes) {
      const label = `${id ?? ''} ${text}`.trim();
      if (label !== '' && matches(wanted, searchWords(label)))
        add(2, { kind: 'outcome', uri, name: label, ...(name && { container: name }), span: spot.span });
    }
  }
  return found.flat().slice(0, MOST);
}

/** Editors look for the query in the name alone, so a former title or an id has to be the name where it is what fits. */
function labels(title: string, other: string | undefined): { name: string; container?: string } {
  return other === undefined ? { name: title } : { name: other.replace(/\s+/g, ' '), container: title };
}
