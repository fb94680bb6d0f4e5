/** Semantic tokens in the words of the protocol. */
import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensLegend } from 'vscode-languageserver';
import { type Token, tokenKinds } from '../features/tokens.js';
import { type Place, rangeOf } from './diagnostics.js';

// The usual names, so that editors color them without being told; how a link to nothing looks, the extension says.
const types: Readonly<Record<Token['kind'], string>> = {
  id: 'type',
  link: 'variable',
  word: 'enumMember',
  unknown: 'unresolvedReference',
};

export const tokenLegend: SemanticTokensLegend = {
  tokenTypes: tokenKinds.map((kind) => types[kind]),
  tokenModifiers: ['declaration'],
};

export function semanticTokensOf(tokens: readonly Token[], { document }: Place): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { kind, span } of tokens) {
    const { start, end } = rangeOf(document, span);
    builder.push(start.line, start.character, end.character - start.character, tokenKinds.indexOf(kind), kind === 'id' ? 1 : 0);
  }
  return builder.build();
}
