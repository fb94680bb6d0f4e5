import { t } from '@vscode/l10n';
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
      const of = () => source.id?.value ?? t('research source {0}', index + 1);
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

function* checkDoi({ text }: Context<unknown>, { doi }: Source, of: () => string): Generator<Report> {
  const value = written(text, doi);
  if (!doi || value === undefined) return;
  const bare = bareDoi(value);
  if (isDoi(bare)) {
    if (bare === value) return;
    const message = t('The DOI of {0} stands without anything around it: {1}.', of(), shorten(bare));
    yield* tellSurplus(text, doi, bare, message);
    return;
  }
  const mended = bare
    .replace(/\s+/g, '')
    .replace(/^[^/]*/, (prefix) => prefix.replace(/o/gi, '0').replace(/[lI]/g, '1').replace(/,/g, '.'));
  yield {
    span: doi.span,
    message: t('The DOI of {0} reads “{1}”; a DOI is “10.”, four or more digits, a slash, and the rest.', of(), shorten(value)),
    fixes: () => (mended !== value && isDoi(mended) ? [change(text, doi, mended, 'review')] : []),
  };
}

function* checkIsbn({ text }: Context<unknown>, { isbn }: Source, of: () => string): Generator<Report> {
  const value = written(text, isbn);
  if (!isbn || value === undefined) return;
  const digits = isbnDigits(value);
  if (isbnFits(digits)) return;
  yield { span: isbn.span, message: complaintAbout(digits, of(), shorten(value)) };
}

function complaintAbout(digits: string, of: string, shown: string): string {
  const { length } = digits;
  if (!/^\d+X?$/.test(digits))
    return t('The ISBN of {0} reads “{1}”; an ISBN is 10 or 13 digits, hyphens between them.', of, shown);
  if (length === 1) return t('The ISBN of {0} reads “{1}”; it has 1 digit, and an ISBN has 10 or 13.', of, shown);
  if (length !== 10 && length !== 13)
    return t('The ISBN of {0} reads “{1}”; it has {2} digits, and an ISBN has 10 or 13.', of, shown, length);
  return /^\d{9}[\dX]$|^97[89]\d{10}$/.test(digits)
    ? t('The ISBN of {0} reads “{1}”; its last digit does not fit the others, so one of them is mistyped.', of, shown)
    : t('The ISBN of {0} reads “{1}”; an ISBN of 13 digits begins with 978 or 979.', of, shown);
}

function* checkEric({ text }: Context<unknown>, { eric }: Source, of: () => string): Generator<Report> {
  const value = written(text, eric);
  if (!eric || value === undefined) return;
  const bare = bareEric(value);
  if (isEric(value.toUpperCase())) return;
  if (isEric(bare)) {
    const message = t('The ERIC number of {0} stands without anything around it: {1}.', of(), shorten(bare));
    yield* tellSurplus(text, eric, bare, message);
  } else
    yield {
      span: eric.span,
      message: t('The ERIC number of {0} reads “{1}”; it is ED or EJ with six or seven digits.', of(), shorten(value)),
    };
}

function* checkUrl({ text }: Context<unknown>, { url }: Source, of: () => string): Generator<Report> {
  const value = written(text, url);
  if (!url || value === undefined) return;
  const address = readAddress(value);
  // A page without encryption, or a copy in the library, still leads to the source.
  if (address.kind === 'web' || address.kind === 'insecure' || address.kind === 'file') return;
  yield {
    span: url.span,
    message: t('The web address of {0} reads “{1}”; it begins with https:// and names a site.', of(), shorten(value)),
    fixes: () => (address.kind === 'broken' && address.mended ? [change(text, url, address.mended, 'review')] : []),
  };
}

/** The number is right, and something stands around it. */
function* tellSurplus(text: string, field: Field<string>, bare: string, message: string): Generator<Report> {
  yield {
    span: field.span,
    effect: 'advisory',
    message,
    fixes: () => [change(text, field, bare, 'safe')],
  };
}

function change(text: string, { node }: Field<string>, to: string, kind: 'safe' | 'review') {
  return { title: t('Change to {0}', shorten(to)), kind, edits: node.kind === 'scalar' ? [replaceScalar(text, node, to)] : [] };
}
