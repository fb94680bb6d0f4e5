/** A value that does not fit the place where it stands, in any file that has a contract; and the words for it. */
import { t } from '@vscode/l10n';
import { replaceScalar, writeInstead } from '../spec/edit.js';
import { shorten } from '../spec/links.js';
import { either } from '../spec/listing.js';
import { closest, orMeant } from '../spec/nearest.js';
import { type Path, placeOf } from '../spec/place.js';
import { type Shape, shapeAt } from '../spec/shape.js';
import { isBlank, type Node, nodeAt, type Span, toData } from '../spec/tree.js';
import type { Fix, Report } from './rule.js';

/** An error as a validator compiled by Ajv gives it. */
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export type Validator = ((data: unknown) => boolean) & { errors?: readonly SchemaError[] | null };

/** A value of the wrong kind or form, and what is known of its place. */
export interface Misfit {
  readonly path: Path;
  readonly shape: Shape;
  readonly node: Node;
  /** How messages call the place, with a capital letter. */
  readonly where: string;
  readonly error: SchemaError;
  /** The key, for a value that spreads over many lines. */
  readonly span: Span;
}

/** Where a file does not fit its contract, one misfit a place. What is absent or unknown is told elsewhere. */
export function misfitsOf(root: Node, shape: Shape, validate: Validator): Misfit[] {
  if (validate(toData(root))) return [];
  const found = new Map<string, Misfit>();
  for (const error of validate.errors ?? []) {
    if (error.keyword === 'required' || error.keyword === 'additionalProperties' || found.has(error.instancePath)) continue;
    const path = pathOf(error.instancePath, root);
    const here = shapeAt(shape, path);
    const { node, entry, complete } = nodeAt(root, path);
    if (!here || !complete) continue;
    // An entry with nothing after it is told by the rules about what is empty; an empty item of a list is told here.
    if (isBlank(node) && node.kind === 'scalar' && typeof path.at(-1) !== 'number') continue;
    const span =
      node.kind === 'scalar' || typeof path.at(-1) === 'number' ? firstLine(node) : (entry?.key.span ?? firstLine(node));
    const where = placeOf(root, shape, path);
    found.set(error.instancePath, { path, shape: here, node, where: where[0]?.toUpperCase() + where.slice(1), error, span });
  }
  return [...found.values()];
}

/** What is said of a misfit, and its repair where there is one that is right most of the time. */
export function tellMisfit(text: string, { shape, node, where, error, span, path }: Misfit): Report {
  const written = node.kind === 'scalar' ? String(node.value ?? '') : '';
  if (node.kind === 'scalar' && isBlank(node)) {
    return { span, message: t('{0} is empty. Fill it in, or remove its dash.', where) };
  }
  if ((error.keyword === 'enum' || error.keyword === 'const') && node.kind === 'scalar') {
    const choices = shape.choices.map((choice) => choice.value);
    if (path.at(-1) === 'format') {
      return {
        span,
        message: t('This file says that it is written for “{0}”. This edition reads “{1}”.', written, choices[0] ?? ''),
        fixes: () => [
          { title: t('Write {0}', choices[0] ?? ''), kind: 'review', edits: [replaceScalar(text, node, choices[0] ?? '')] },
        ],
      };
    }
    const same = choices.find((choice) => plain(choice) === plain(written));
    const near = same ?? closest(written, choices);
    return {
      span,
      message: orMeant(
        choices.length > 1
          ? t('{0} reads “{1}”; it should be one of {2}.', where, written, choices.join(', '))
          : t('{0} reads “{1}”; it should be {2}.', where, written, choices[0] ?? ''),
        near,
      ),
      fixes: () =>
        near
          ? [{ title: t('Change to “{0}”', near), kind: same ? 'safe' : 'review', edits: [replaceScalar(text, node, near)] }]
          : [],
    };
  }
  if (error.keyword === 'pattern' || (shape.pattern && node.kind === 'scalar')) {
    const like = String(shape.examples[0] ?? shape.default ?? '');
    const mended = mendPattern(written, shape.pattern);
    return {
      span,
      message: t('{0} reads “{1}”; it should look like “{2}”.', where, shorten(written), like),
      fixes: () =>
        mended && node.kind === 'scalar'
          ? [{ title: t('Change to “{0}”', mended), kind: 'review', edits: [replaceScalar(text, node, mended)] }]
          : [],
    };
  }
  if (error.keyword.toLowerCase().includes('minimum') || error.keyword === 'multipleOf') {
    const least = error.keyword === 'minimum' ? String(error.params.limit) : 1;
    return { span, message: t('{0} reads “{1}”; it should be a number of at least {2}.', where, written, least) };
  }
  const wanted = either([...shape.kinds].flatMap((kind) => KIND_WORDS[kind]?.() ?? [])) || t('something else');
  return {
    span,
    message:
      node.kind === 'map'
        ? t('{0} is a group of entries; {1} belongs here.', where, wanted)
        : node.kind === 'seq'
          ? t('{0} is a list; {1} belongs here.', where, wanted)
          : written.length > 40 || /\n/.test(written)
            ? t('{0} is text; {1} belongs here.', where, wanted)
            : t('{0} is “{1}”; {2} belongs here.', where, written, wanted),
    fixes: () => asList(text, shape, node) ?? asNumber(text, shape, node) ?? [],
  };
}

const KIND_WORDS: Partial<Record<string, () => string>> = {
  map: () => t('a group of entries (name: value)'),
  list: () => t('a list'),
  text: () => t('a text'),
  number: () => t('a number'),
  integer: () => t('a whole number'),
  boolean: () => t('true or false'),
};

function asList(text: string, shape: Shape, node: Node): Fix[] | undefined {
  if (!shape.kinds.has('list') || !shape.item?.kinds.has('text') || node.kind !== 'scalar') return undefined;
  if (node.style === 'literal' || node.style === 'folded') return undefined;
  const value = String(node.value);
  const ids = value.trim().split(/[,;\s]+/);
  const written = ids.every((id) => /^[A-Za-z]+\d+(\.[a-z])?$/.test(id))
    ? ids.join(', ')
    : text.slice(node.span.start, node.span.end);
  return [{ title: t('Make it a list'), kind: 'safe', edits: [writeInstead(text, node, `[${written}]`)] }];
}

function asNumber(text: string, shape: Shape, node: Node): Fix[] | undefined {
  if (!(shape.kinds.has('number') || shape.kinds.has('integer')) || node.kind !== 'scalar') return undefined;
  const number = /\d+/.exec(String(node.value))?.[0];
  return number ? [{ title: t('Change to {0}', number), kind: 'review', edits: [writeInstead(text, node, number)] }] : undefined;
}

/** What a value probably should read, so that it has the form of its place. Undefined where nothing near has it. */
export function mendPattern(written: string, pattern: RegExp | undefined): string | undefined {
  const slug = written
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return [`${written}.0`, `${written}.0.0`, slug].find(
    (candidate) => candidate !== '' && candidate !== written && pattern?.test(candidate),
  );
}

function plain(value: string): string {
  return value.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The place of a value that may spread over many lines: its own for a text, else that of its first entry. */
export function firstLine(node: Node): Span {
  if (node.kind === 'scalar') return node.span;
  const first = node.kind === 'map' ? node.entries[0]?.key.span : node.items[0] && firstLine(node.items[0]);
  return first ?? { start: node.span.start, end: Math.min(node.span.end, node.span.start + 1) };
}

/** A validator's path to names and indexes. An index is a number only where the tree has a list. */
function pathOf(pointer: string, root: Node): Path {
  const path: (string | number)[] = [];
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(nodeAt(root, path).node.kind === 'seq' ? Number(name) : name);
  }
  return path;
}
