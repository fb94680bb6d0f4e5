/** The sections of the format: whether each is there, where it belongs, and what to insert where it is absent. */
import { insertEntry, joinEdits, setValue, writeEntries } from '../spec/edit.js';
import type { Insert } from '../spec/insert.js';
import type { SpecDocument } from '../spec/parse.js';
import { specShape } from '../spec/parse.js';
import { entryOf, isBlank, type Span } from '../spec/tree.js';
import { orderAt, sectionName } from './coverage.js';
import type { Context, Fix, Report } from './rule.js';

/** The lists inside the parts that are more than a list themselves. */
const LIST_IN: Readonly<Record<string, string>> = {
  overview: 'questions',
  evidence: 'artifacts',
  reflection: 'prompts',
  scoring: 'rows',
};

/** Sections whose absence is told by a rule of the criterion that they matter to. */
export const toldByOwnRule: ReadonlySet<string> = new Set([
  'hours',
  'audience',
  'research',
  'resources',
  'evidence',
  'reflection',
  'scoring',
  'alignment',
  'badge',
]);

/** True for a section that is not there, or is there and empty: a part without its list counts as empty. */
export function isAbsent(document: SpecDocument, name: string): boolean {
  const entry = entryOf(document.root, name);
  if (!entry || isBlank(entry.value)) return true;
  const list = LIST_IN[name];
  return list !== undefined && entry.value.kind === 'map' && isBlank(entryOf(entry.value, list)?.value);
}

/** Where the absence of a section is shown: at its key if there is one, else at the section after which it belongs. */
export function placeFor(document: SpecDocument, name: string): Span {
  const { root } = document;
  const own = entryOf(root, name);
  if (own) return own.key.span;
  if (root?.kind !== 'map') return { start: 0, end: 0 };
  const order = [...specShape.keys.keys()];
  const before = new Set(order.slice(0, order.indexOf(name)));
  const previous = root.entries.findLast((entry) => before.has(entry.name)) ?? root.entries[0];
  return previous?.key.span ?? { start: 0, end: 0 };
}

/** A finding about an absent section, with a skeleton to fill in. */
export function reportAbsent(context: Context<unknown>, name: string, message: string): Report {
  const { document } = context;
  return { span: placeFor(document, name), message, unwritten: true, absent: [name], fixes: () => addSections(context, [name]) };
}

/** One fix that inserts the skeletons of sections that are absent, each at its place. */
export function addSections({ document, text, spec }: Context<unknown>, names: readonly string[]): Fix[] {
  const { root } = document;
  if (root && root.kind !== 'map') return [];
  const order = [...specShape.keys.keys()];
  const outcomes = spec.outcomes.flatMap((outcome) => outcome.id?.value ?? []);
  const artifact = spec.evidence?.artifacts[0]?.id?.value;
  const levels = spec.scoring?.levels.map((level) => level.value) ?? [];
  const skeletonFor = (name: string) => skeletonOf(name, outcomes.length > 0 ? outcomes : ['EO1'], artifact ?? 'A1', levels);
  if (!root) {
    // An empty file is begun as a whole, not with its research.
    const entries = names.flatMap((name): [string, Insert][] => {
      const skeleton = skeletonFor(name);
      return skeleton === undefined ? [] : [[name, skeleton]];
    });
    return entries.length < order.length / 2
      ? []
      : [{ title: 'Begin with an outline of all sections', kind: 'skeleton', edits: [writeEntries(text, entries)] }];
  }
  const edits = names.flatMap((name) => {
    const skeleton = skeletonFor(name);
    if (skeleton === undefined) return [];
    const entry = entryOf(root, name);
    if (!entry) return [insertEntry(text, root, name, skeleton, order)];
    // The section is there and empty: fill in what it lacks.
    const list = LIST_IN[name];
    if (entry.value.kind !== 'map' || !list || isBlank(entry.value)) return [setValue(text, entry, skeleton, root.flow)];
    const inner = (skeleton as { [key: string]: Insert })[list] ?? [];
    const own = entryOf(entry.value, list);
    return [own ? setValue(text, own, inner, entry.value.flow) : insertEntry(text, entry.value, list, inner, orderAt([name]))];
  });
  if (edits.length === 0) return [];
  const title = names.length === 1 ? `Add ${sectionName(names[0] ?? '')}` : `Add the ${edits.length} sections that are absent`;
  return [{ title, kind: 'skeleton', edits: joinEdits(edits) }];
}

const stop = (todo: string) => ({ todo });

function skeletonOf(name: string, outcomes: readonly string[], artifact: string, levels: readonly string[]): Insert | undefined {
  const scale = levels.length > 0 ? levels : ['not-yet', 'developing', 'proficient'];
  const described = Object.fromEntries(scale.map((level) => [level, stop(`what an assessor sees at ${level}`)]));
  const skeletons: Record<string, Insert> = {
    format: 'microcredential/1',
    id: stop('the file name without its ending'),
    title: stop('an action, in at most eight words'),
    stack: stop('one of the stacks of your library'),
    status: 'draft',
    version: '1.0.0',
    hours: 20,
    audience: stop('who this is for'),
    competency: stop('what the earner can do, in two or three sentences'),
    method: stop('how the earner goes about it'),
    essential_outcomes: [
      {
        id: 'EO1',
        statement: stop('one skill, beginning with a verb that can be observed'),
        details: [{ id: 'EO1.a', text: stop('one part of the skill') }],
      },
    ],
    research: [
      { id: 'R1', citation: stop('author, year, title, where it appeared'), type: 'peer-reviewed', outcomes: [...outcomes] },
    ],
    resources: [
      {
        id: 'S1',
        title: stop('name of the resource'),
        url: 'https://',
        kind: 'information',
        access: 'public',
        use: stop('what to use it for'),
        outcomes: [...outcomes],
      },
    ],
    overview: {
      words: { min: 1000, max: 1600 },
      questions: [
        { id: 'Q1', asks: 'context', text: stop('a question about the school and its people') },
        { id: 'Q2', asks: 'practice', outcomes: [...outcomes], text: stop('a question about how the earner does it') },
      ],
    },
    evidence: {
      locator: 'page or time stamp',
      student_work: { applicable: false, because: stop('why no student work is asked for') },
      artifacts: [
        {
          id: 'A1',
          title: stop('what is submitted'),
          type: 'record',
          setting: 'own-school',
          occasions: 2,
          outcomes: [...outcomes],
        },
      ],
    },
    reflection: {
      words: { min: 500, max: 900 },
      prompts: [
        { id: 'P1', about: [artifact], outcomes: [...outcomes], text: stop('why it went as it did, and what changes next') },
      ],
    },
    scoring: {
      visibility: 'public',
      levels: [...scale],
      passing: scale.at(-1) ?? 'proficient',
      assessors: { count: 2, blind: true, resubmission: true },
      guidance: stop('what an assessor needs to know'),
      rows: [{ id: 'C1', scores: [artifact], outcomes: [...outcomes], levels: described }],
    },
    alignment: [
      {
        strategy: stop('a strategy'),
        rank: 'primary',
        strength: 'strong',
        outcomes: [...outcomes],
        because: stop('how they fit'),
      },
    ],
    badge: {
      image: stop('a PNG or SVG file in the library'),
      caption: stop('what the picture shows'),
      description: stop('what the earner has shown'),
      criteria: 'auto',
      tags: [],
    },
  };
  return skeletons[name];
}
