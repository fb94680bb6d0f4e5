/** What must hold before any criterion can be judged: the file can be read, and each value is of the kind that its place asks for. */

import { t } from '@vscode/l10n';
import { replaceScalar, writeInstead } from '../spec/edit.js';
import { inline } from '../spec/insert.js';
import { either } from '../spec/listing.js';
import { closest, orMeant } from '../spec/nearest.js';
import { type SpecDocument, specShape } from '../spec/parse.js';
import { type Path, placeOf } from '../spec/place.js';
import { isPlaceholder } from '../spec/prose.js';
import { type Shape, shapeAt } from '../spec/shape.js';
import { isBlank, type Node, nodeAt, type ScalarNode, type Span, toData } from '../spec/tree.js';
import { validateMicrocredential } from './generated/validators.js';
import { type Fix, type Report, rule } from './rule.js';

/** An error as a validator compiled by Ajv gives it. */
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export type Validator = ((data: unknown) => boolean) & { errors?: readonly SchemaError[] | null };

const yamlSyntax = rule({
  id: 'yaml-syntax',
  group: 'structure',
  effect: 'advisory',
  severity: 'error',
  page: {
    asks: 'The file can be read as YAML: quotes and brackets are closed, and lines are indented evenly.',
    why: 'Nothing after such a slip can be checked, published or reviewed with certainty.',
    repair: 'Mend the line that is underlined, or the one above it. Text with a colon or a # in it belongs in quotes.',
    bad: 'title: Leading: a first step\n',
    good: 'title: "Leading: a first step"\n',
  },
  fixes: ['review'],
  *check({ document, text }) {
    for (const problem of document.problems) {
      yield { span: problem.span, message: problem.message, fixes: () => quoteLine(text, problem.code, problem.span) };
    }
  },
});

/** `text: Note: this` → `text: "Note: this"`. */
function quoteLine(text: string, code: string, span: Span): Fix[] {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' && code !== 'MULTILINE_IMPLICIT_KEY') return [];
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const end = text.indexOf('\n', span.start);
  const line = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
  const match = /^(\s*(?:- )?[a-z_]+:\s+)([^\s"'[{|>&*#].*:(?:\s.*)?)$/.exec(line);
  if (!match?.[1] || !match[2]) return [];
  const from = start + match[1].length;
  return [
    {
      title: t('Put this text in quotes'),
      kind: 'review',
      edits: [{ span: { start: from, end: from + match[2].length }, newText: JSON.stringify(match[2].trimEnd()) }],
    },
  ];
}

const yamlMeaning = rule({
  id: 'yaml-meaning',
  group: 'structure',
  effect: 'partially',
  page: {
    asks: 'No word or number means something else to the computer than to its author.',
    why: 'A title that reads 2024 is taken for a number, and “yes” for a word where true belongs.',
    repair: 'Apply the fix: it adds the quotation marks, or writes true or false.',
    bad: 'title: 2024\n',
    good: 'title: "2024"\n',
  },
  fixes: ['safe', 'review'],
  *check({ text, once }) {
    for (const { path, shape, node, where } of once(misfits)) {
      if (node.kind !== 'scalar') continue;
      const report = meaning(text, path, shape, node, where);
      if (report) yield report;
    }
  },
});

function meaning(text: string, _path: Path, shape: Shape, node: ScalarNode, where: string): Report | undefined {
  const written = text.slice(node.span.start, node.span.end);
  const wantsText = shape.kinds.has('text');
  const isWanted =
    (!shape.pattern || shape.pattern.test(written)) &&
    (shape.choices.length === 0 || shape.choices.some(({ value }) => value === written));
  if (wantsText && typeof node.value !== 'string' && node.value !== null && isWanted) {
    return {
      span: node.span,
      message:
        typeof node.value === 'number'
          ? t('{0} reads “{1}”, which a computer takes for a number. Put it in quotes.', where, written)
          : t('{0} reads “{1}”, which a computer takes for yes or no. Put it in quotes.', where, written),
      fixes: () => [{ title: t('Put it in quotes'), kind: 'safe', edits: [writeInstead(text, node, `"${written}"`)] }],
    };
  }
  // A bare 1.10 is read as 1.1, so what is missing is added to what was written.
  const mended = wantsText && typeof node.value === 'number' ? mendPattern(written, shape.pattern) : undefined;
  if (mended) {
    return {
      span: node.span,
      message: orMeant(t('{0} reads “{1}”, which a computer takes for a number.', where, written), mended),
      fixes: () => [{ title: t('Change to “{0}”', mended), kind: 'review', edits: [writeInstead(text, node, inline(mended))] }],
    };
  }
  const flag = /^(yes|on|y)$/i.test(String(node.value)) ? 'true' : /^(no|off|n)$/i.test(String(node.value)) ? 'false' : undefined;
  if (shape.kinds.has('boolean') && flag) {
    return {
      span: node.span,
      message: t('{0} reads “{1}”; write {2}.', where, String(node.value), flag),
      fixes: () => [{ title: t('Write {0}', flag), kind: 'safe', edits: [writeInstead(text, node, flag)] }],
    };
  }
  const wantsNumber = shape.kinds.has('number') || shape.kinds.has('integer');
  if (
    wantsNumber &&
    typeof node.value === 'string' &&
    /^\s*\d+(\.\d+)?\s*$/.test(node.value) &&
    node.style !== 'literal' &&
    node.style !== 'folded'
  ) {
    const plain = node.value.trim();
    return {
      span: node.span,
      message: t('{0} is a number in quotes. Remove them.', where),
      fixes: () => [{ title: t('Remove the quotes'), kind: 'safe', edits: [writeInstead(text, node, plain)] }],
    };
  }
  return undefined;
}

const wrongType = rule({
  id: 'wrong-type',
  group: 'structure',
  effect: 'partially',
  severity: 'error',
  page: {
    asks: 'Each value is of the kind that its place asks for: text, a number, a list, or one of a few words.',
    why: 'What stands in the wrong form cannot be checked, published or turned into a badge.',
    repair: 'Write the value as the message says. Completion offers the words of a closed list.',
    bad: 'status: finished\n',
    good: 'status: published\n',
  },
  fixes: ['safe', 'review'],
  *check({ document, text, once }) {
    const torn = document.problems.filter((problem) => problem.damage === 'lost').map((problem) => problem.span.start);
    for (const misfit of once(misfits)) {
      // A quotation mark that is not closed swallows what follows; that is told as such.
      if (torn.some((at) => misfit.node.span.start <= at && at <= misfit.node.span.end)) continue;
      // What is still to be written is told as such.
      if (misfit.node.kind === 'scalar' && typeof misfit.node.value === 'string' && isPlaceholder(misfit.node.value)) continue;
      if (misfit.node.kind === 'scalar' && meaning(text, misfit.path, misfit.shape, misfit.node, misfit.where)) continue;
      yield tellMisfit(text, misfit);
    }
  },
});

export interface Misfit {
  readonly path: Path;
  readonly shape: Shape;
  readonly node: Node;
  readonly where: string;
  readonly error: SchemaError;
  /** The key, for a value that spreads over many lines. */
  readonly span: Span;
}

function misfits({ root }: SpecDocument): Misfit[] {
  if (!root) return [];
  if (root.kind !== 'map') {
    return [
      {
        path: [],
        shape: specShape,
        node: root,
        where: t('This file'),
        error: { keyword: 'type', instancePath: '', params: {} },
        span: firstLine(root),
      },
    ];
  }
  return misfitsOf(root, specShape, validateMicrocredential);
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
      message: t('{0} reads “{1}”; it should look like “{2}”.', where, written, like),
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

function mendPattern(written: string, pattern: RegExp | undefined): string | undefined {
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

function firstLine(node: Node): Span {
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

/** Its findings come from the comments themselves (`suppress.ts`); here it has its page and its name. */
const suppression = rule({
  id: 'suppression',
  group: 'structure',
  effect: 'advisory',
  severity: 'warning',
  page: {
    asks: 'A comment that silences a check names it, says why, and is still needed.',
    why: 'Reviewers see each silenced finding with its reason. One without a reason hides something.',
    repair: 'Write “# mcspec-ignore-next-line CHECK -- reason” above the line, or remove the comment.',
    bad: '# mcspec-ignore-next-line known-keys\nnickname: msl\n',
    good: '# mcspec-ignore-next-line known-keys -- our publishing system needs it\nnickname: msl\n',
  },
  fixes: ['safe', 'review'],
  *check() {},
});

export const structureRules = [yamlSyntax, yamlMeaning, wrongType, suppression];
