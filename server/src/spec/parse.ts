/** From text to a microcredential in which every value knows its place. */
import schema from '../../../schemas/microcredential.schema.json';
import type { Assessors, Field, Item, Linked, Section, Spec, Words } from './model.js';
import { isPlaceholder } from './prose.js';
import { type Problem, readTree } from './read.js';
import { settleKeys, shapeOf, type UnknownKey } from './shape.js';
import { type Entry, entryOf, isBlank, type MapNode, type Node, type ScalarNode, textOfScalar } from './tree.js';

/** What the format asks for, key by key. */
export const specShape = shapeOf(schema);

export interface SpecDocument {
  readonly text: string;
  readonly root: Node | undefined;
  readonly spec: Spec;
  /** Where the text could not be read as it was meant. */
  readonly problems: readonly Problem[];
  readonly unknownKeys: readonly UnknownKey[];
  /** False where a slip swallowed sections: then nobody can say what is missing. */
  readonly complete: boolean;
}

/**
 * Reads a microcredential. Never throws: whatever is not there, or is not what the format asks for, is left out of
 * the model, and the tree (`root`) still tells what was written instead.
 */
export function parseSpec(text: string): SpecDocument {
  const { root, problems } = readTree(text);
  const unknownKeys = root ? settleKeys(root, specShape) : [];
  return { text, root, spec: buildSpec(root), problems, unknownKeys, complete: isComplete(text, root, problems) };
}

/** Damage is local as long as each line that opens a section is still a section of the tree. */
function isComplete(text: string, root: Node | undefined, problems: readonly Problem[]): boolean {
  if (!problems.some((problem) => problem.damage === 'lost')) return true;
  if (root?.kind !== 'map') return false;
  const opened = new Set(root.entries.map((entry) => String(entry.key.value)));
  for (const [, name] of text.matchAll(/^([a-z_]+):(?=\s|$)/gm)) {
    if (name && specShape.keys.has(name) && !opened.has(name)) return false;
  }
  return true;
}

function buildSpec(root: Node | undefined): Spec {
  const overview = section(root, 'overview');
  const evidence = section(root, 'evidence');
  const reflection = section(root, 'reflection');
  const scoring = section(root, 'scoring');
  const badge = section(root, 'badge');
  return defined({
    format: text(root, 'format'),
    id: text(root, 'id'),
    title: text(root, 'title'),
    aliases: texts(root, 'aliases'),
    stack: text(root, 'stack'),
    status: text(root, 'status'),
    version: text(root, 'version'),
    language: text(root, 'language'),
    hours: number(root, 'hours'),
    audience: text(root, 'audience'),
    competency: text(root, 'competency'),
    method: text(root, 'method'),
    outcomes: items(root, 'essential_outcomes', (item) => ({
      ...base(item),
      statement: text(item, 'statement'),
      details: items(item, 'details', (detail) => ({ ...base(detail), text: text(detail, 'text') })),
    })),
    research: items(root, 'research', (item) => ({
      ...linked(item),
      citation: text(item, 'citation'),
      year: number(item, 'year'),
      type: text(item, 'type'),
      doi: text(item, 'doi'),
      isbn: text(item, 'isbn'),
      eric: text(item, 'eric'),
      url: text(item, 'url'),
    })),
    resources: items(root, 'resources', (item) => ({
      ...linked(item),
      title: text(item, 'title'),
      url: text(item, 'url'),
      kind: text(item, 'kind'),
      access: text(item, 'access'),
      use: text(item, 'use'),
    })),
    overview: overview && {
      ...overview,
      words: words(overview.entry.value),
      questions: items(overview.entry.value, 'questions', (item) => ({
        ...linked(item),
        asks: text(item, 'asks'),
        text: text(item, 'text'),
      })),
    },
    evidence: evidence && {
      ...evidence,
      locator: text(evidence.entry.value, 'locator'),
      studentWork: studentWork(evidence.entry.value),
      artifacts: items(evidence.entry.value, 'artifacts', (item) => ({
        ...linked(item),
        title: text(item, 'title'),
        type: text(item, 'type'),
        setting: text(item, 'setting'),
        occasions: number(item, 'occasions'),
        enacted: flag(item, 'enacted'),
        description: text(item, 'description'),
        consent: text(item, 'consent'),
        locator: text(item, 'locator'),
      })),
    },
    reflection: reflection && {
      ...reflection,
      words: words(reflection.entry.value),
      prompts: items(reflection.entry.value, 'prompts', (item) => ({
        ...linked(item),
        about: texts(item, 'about'),
        text: text(item, 'text'),
      })),
    },
    scoring: scoring && {
      ...scoring,
      visibility: text(scoring.entry.value, 'visibility'),
      levels: texts(scoring.entry.value, 'levels'),
      passing: text(scoring.entry.value, 'passing'),
      assessors: assessors(scoring.entry.value),
      guidance: text(scoring.entry.value, 'guidance'),
      rows: items(scoring.entry.value, 'rows', (item) => ({
        ...linked(item),
        scores: texts(item, 'scores'),
        levels: levels(item),
      })),
    },
    alignments: items(root, 'alignment', (item) => ({
      ...linked(item),
      strategy: text(item, 'strategy'),
      gap: text(item, 'gap'),
      rank: text(item, 'rank'),
      strength: text(item, 'strength'),
      because: text(item, 'because'),
    })),
    badge: badge && {
      ...badge,
      name: text(badge.entry.value, 'name'),
      image: text(badge.entry.value, 'image'),
      caption: text(badge.entry.value, 'caption'),
      description: text(badge.entry.value, 'description'),
      criteria: text(badge.entry.value, 'criteria'),
      tags: texts(badge.entry.value, 'tags'),
    },
  } satisfies Loose<Spec>) as Spec;
}

/** The same keys, each of which may be undefined: what the builders above give before `defined` drops those. */
type Loose<T> = T extends readonly (infer U)[]
  ? readonly Loose<U>[]
  : T extends object
    ? { [K in keyof T]: K extends 'node' | 'entry' | 'span' ? T[K] : Loose<T[K]> | undefined }
    : T;

function defined<T extends object>(value: T): T {
  for (const key of Object.keys(value) as (keyof T)[]) if (value[key] === undefined) delete value[key];
  return value;
}

function section(root: Node | undefined, name: string): Section | undefined {
  const entry = entryOf(root, name);
  return entry && { entry };
}

/** What only holds the place of an id is none. */
function base(node: MapNode): Item {
  const found = text(node, 'id');
  const id = found && !isPlaceholder(found.value) ? found : undefined;
  return { span: node.span, node, ...(id && { id }) };
}

function linked(node: MapNode): Linked {
  return { ...base(node), outcomes: texts(node, 'outcomes') };
}

function items<T extends object>(node: Node | undefined, name: string, build: (item: MapNode) => T): T[] {
  const list = entryOf(node, name)?.value;
  // A single item without its dash is told as a wrong type and read as what was meant.
  const nodes =
    list?.kind === 'seq' ? list.items : list?.kind === 'map' && name !== 'details' && entryOf(list, 'id') ? [list] : [];
  return nodes.flatMap((item) => (item.kind === 'map' ? [defined(build(item))] : []));
}

function field<T>(
  node: Node | undefined,
  name: string,
  read: (value: ScalarNode['value'], scalar: ScalarNode) => T | undefined,
): Field<T> | undefined {
  const found = entryOf(node, name)?.value;
  if (found?.kind !== 'scalar' || isBlank(found)) return undefined;
  const value = read(found.value, found);
  return value === undefined ? undefined : { value, span: found.span, node: found };
}

/**
 * A number where text belongs (`title: 2024`) is told by the structure check, and read as the text that was meant. The line
 * end behind a text on lines of its own is none of its words.
 */
function text(node: Node | undefined, name: string): Field<string> | undefined {
  return field(node, name, (value, scalar) => (value === null ? undefined : textOfScalar(scalar).replace(/\n+$/, '')));
}

function number(node: Node | undefined, name: string): Field<number> | undefined {
  return field(node, name, (value) => {
    const read = typeof value === 'string' && /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : value;
    return typeof read === 'number' && Number.isFinite(read) ? read : undefined;
  });
}

function flag(node: Node | undefined, name: string): Field<boolean> | undefined {
  return field(node, name, (value) => {
    if (typeof value === 'boolean') return value;
    // YAML 1.1's words for true and false, which authors still write.
    if (value === 'yes' || value === 'no') return value === 'yes';
    return undefined;
  });
}

const IDS = /^\s*[A-Za-z]+\d+(\.[a-z])?([,;\s]+[A-Za-z]+\d+(\.[a-z])?)+\s*$/;

/** A list of texts. A single text stands for a list of one, and ids in a row for a list of ids. */
function texts(node: Node | undefined, name: string): Field<string>[] {
  const found = entryOf(node, name)?.value;
  const nodes = found?.kind === 'seq' ? found.items : found ? [found] : [];
  return nodes.flatMap((item) => {
    if (item.kind !== 'scalar' || isBlank(item)) return [];
    const value = textOfScalar(item).trim();
    if (isPlaceholder(value)) return [];
    const values = found?.kind === 'scalar' && IDS.test(value) ? value.split(/[,;\s]+/) : [value];
    return values.map((each) => ({ value: each, span: item.span, node: item }));
  });
}

function words(node: Node): Words | undefined {
  const found = entryOf(node, 'words')?.value;
  return found && (defined({ min: number(found, 'min'), max: number(found, 'max') }) as Words);
}

function studentWork(node: Node) {
  const found = entryOf(node, 'student_work')?.value;
  return found && defined({ applicable: flag(found, 'applicable'), because: text(found, 'because') });
}

function assessors(node: Node): Assessors | undefined {
  const found = entryOf(node, 'assessors')?.value;
  return (
    found &&
    (defined({
      count: number(found, 'count'),
      blind: flag(found, 'blind'),
      resubmission: flag(found, 'resubmission'),
    }) as Assessors)
  );
}

function levels(row: MapNode) {
  const found = entryOf(row, 'levels')?.value;
  if (found?.kind !== 'map') return [];
  return found.entries.map((entry: Entry) => {
    const level = { value: textOfScalar(entry.key), span: entry.key.span, node: entry.key };
    const words = text(found, entry.name);
    return { level, ...(words && { text: words }) };
  });
}

export { text as textField, texts as textFields };
