import { type Context, type Report, rule } from '../../engine/rule.js';
import { readAddress } from '../../spec/address.js';
import { replaceScalar } from '../../spec/edit.js';
import { bareDoi, bareEric, isbnDigits, isbnFits, isDoi, isEric } from '../../spec/identifiers.js';
import { shorten } from '../../spec/links.js';
import type { Field, Source } from '../../spec/model.js';
import { isPlaceholder } from '../../spec/prose.js';

export const citationIdentifier = rule({
  id: 'citation-identifier',
  group: 'evidence-based',
  effect: 'partially',
  fixes: ['safe', 'review'],
  page: {
    asks: 'A DOI, an ISBN, an ERIC number or a web address is written as such a number is, with the right check digit.',
    why: 'Reviewers click on these numbers. With one digit wrong they find another source, or none.',
    repair: 'Copy the number again from the source itself.',
    bad: 'research:\n  - {id: R1, citation: "...", doi: 1O.3102/003465430298487, outcomes: [EO1]}\n',
    good: 'research:\n  - {id: R1, citation: "...", doi: 10.3102/003465430298487, outcomes: [EO1]}\n',
  },
  *check(context) {
    for (const [index, source] of context.spec.research.entries()) {
      const of = source.id?.value ?? `research source ${index + 1}`;
      for (const check of [checkDoi, checkIsbn, checkEric, checkUrl]) yield* check(context, source, of);
    }
  },
});

/** As written: a number that YAML reads as one has lost its zeros. */
function written(text: string, field: Field<string> | undefined): string | undefined {
  if (field?.node.kind !== 'scalar') return undefined;
  const value = typeof field.node.value === 'string' ? field.value : text.slice(field.span.start, field.span.end);
  return isPlaceholder(value) ? undefined : value.trim();
}

function* checkDoi({ text }: Context<unknown>, { doi }: Source, of: string): Generator<Report> {
  const value = written(text, doi);
  if (!doi || value === undefined) return;
  const bare = bareDoi(value);
  if (isDoi(bare)) {
    if (bare !== value) yield* tellSurplus(text, doi, `The DOI of ${of}`, bare);
    return;
  }
  const mended = bare
    .replace(/\s+/g, '')
    .replace(/^[^/]*/, (prefix) => prefix.replace(/o/gi, '0').replace(/[lI]/g, '1').replace(/,/g, '.'));
  yield {
    span: doi.span,
    message: `The DOI of ${of} reads “${shorten(value)}”; a DOI is “10.”, four or more digits, a slash, and the rest.`,
    fixes: () => (mended !== value && isDoi(mended) ? [change(text, doi, mended, 'review')] : []),
  };
}

function* checkIsbn({ text }: Context<unknown>, { isbn }: Source, of: string): Generator<Report> {
  const value = written(text, isbn);
  if (!isbn || value === undefined) return;
  const digits = isbnDigits(value);
  if (isbnFits(digits)) return;
  const isNumber = /^\d+X?$/.test(digits);
  const hasLength = digits.length === 10 || digits.length === 13;
  const complaint = !isNumber
    ? 'an ISBN is 10 or 13 digits, hyphens between them'
    : !hasLength
      ? `it has ${digits.length === 1 ? '1 digit' : `${digits.length} digits`}, and an ISBN has 10 or 13`
      : /^\d{9}[\dX]$|^97[89]\d{10}$/.test(digits)
        ? 'its last digit does not fit the others, so one of them is mistyped'
        : 'an ISBN of 13 digits begins with 978 or 979';
  yield { span: isbn.span, message: `The ISBN of ${of} reads “${shorten(value)}”; ${complaint}.` };
}

function* checkEric({ text }: Context<unknown>, { eric }: Source, of: string): Generator<Report> {
  const value = written(text, eric);
  if (!eric || value === undefined) return;
  const bare = bareEric(value);
  if (isEric(value.toUpperCase())) return;
  if (isEric(bare)) yield* tellSurplus(text, eric, `The ERIC number of ${of}`, bare);
  else
    yield {
      span: eric.span,
      message: `The ERIC number of ${of} reads “${shorten(value)}”; it is ED or EJ with six or seven digits.`,
    };
}

function* checkUrl({ text }: Context<unknown>, { url }: Source, of: string): Generator<Report> {
  const value = written(text, url);
  if (!url || value === undefined) return;
  const address = readAddress(value);
  // A page without encryption, or a copy in the library, still leads to the source.
  if (address.kind === 'web' || address.kind === 'insecure' || address.kind === 'file') return;
  yield {
    span: url.span,
    message: `The web address of ${of} reads “${shorten(value)}”; it begins with https:// and names a site.`,
    fixes: () => (address.kind === 'broken' && address.mended ? [change(text, url, address.mended, 'review')] : []),
  };
}

/** The number is right, and something stands around it. */
function* tellSurplus(text: string, field: Field<string>, what: string, bare: string): Generator<Report> {
  yield {
    span: field.span,
    effect: 'advisory',
    message: `${what} stands without anything around it: ${shorten(bare)}.`,
    fixes: () => [change(text, field, bare, 'safe')],
  };
}

function change(text: string, { node }: Field<string>, to: string, kind: 'safe' | 'review') {
  return { title: `Change to ${shorten(to)}`, kind, edits: node.kind === 'scalar' ? [replaceScalar(text, node, to)] : [] };
}
