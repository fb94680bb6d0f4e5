/** What is inserted where sections are absent: enough for their criteria, with an item for each that the rest of the file names. */
import { t } from '@vscode/l10n';
import type { Insert } from '../spec/insert.js';
import { scaleOf } from '../spec/levels.js';
import type { Linked, Spec } from '../spec/model.js';
import {
  newAlignment,
  newArtifact,
  newContextQuestion,
  newOutcome,
  newPrompt,
  newQuestion,
  newResource,
  newRow,
  newSource,
  newStudentArtifact,
  newStudentWork,
  stop,
} from './new-items.js';
import type { Context } from './rule.js';

/** A question, an artifact or a prompt that is there or will be. */
interface Component {
  readonly id: string;
  readonly outcomes: readonly string[];
  readonly isContext?: boolean;
}

const FORM = { overview: ['Q', 2], evidence: ['A', 1], reflection: ['P', 1] } as const;
type Part = keyof typeof FORM;
const PARTS = Object.keys(FORM) as Part[];

/** Ids beyond this number are slips, and no sign of as many items. */
const MOST = 12;

/** What the skeletons are made for. */
interface Plan {
  readonly outcomes: readonly string[];
  /** The last letter of the details of an outcome, where there is more than one. */
  readonly letters: ReadonlyMap<string, string>;
  readonly components: ReadonlyMap<Part, readonly Component[]>;
  readonly scale: readonly string[];
  readonly id: string | undefined;
  readonly asksForWork: boolean;
}

/** The skeletons of those of the sections that have one, when all `names` are added at once. */
export function skeletonsOf({ spec, library }: Context<unknown>, names: readonly string[]): ReadonlyMap<string, Insert> {
  const named = linkedIds(spec);
  const outcomes = outcomeIds(spec, named);
  const skeletons = skeletonsFor({
    outcomes,
    letters: lastLetters(named),
    components: componentsBy(spec, names, outcomes),
    scale: scaleOf(spec.scoring, library.levels),
    id: /^([a-z0-9]+(?:-[a-z0-9]+)*)\.microcredential\.ya?ml$/.exec(library.fileName ?? '')?.[1],
    asksForWork: spec.evidence?.studentWork?.applicable?.value === true,
  });
  return new Map(Object.entries(skeletons).filter(([name]) => names.includes(name)));
}

/** The skeletons of a whole microcredential, in which each of so many outcomes has a question, an artifact, a prompt and a row. */
export function wholeSkeleton(outcomes: number, scale: readonly string[]): Readonly<Record<string, Insert>> {
  const numbers = Array.from({ length: outcomes }, (_, index) => index + 1);
  const component = (prefix: string, shift = 0) =>
    numbers.map((number): Component => ({ id: `${prefix}${number + shift}`, outcomes: [`EO${number}`] }));
  return skeletonsFor({
    outcomes: numbers.map((number) => `EO${number}`),
    letters: new Map(),
    components: new Map([
      ['overview', [{ id: 'Q1', outcomes: [], isContext: true }, ...component('Q', 1)]],
      ['evidence', component('A')],
      ['reflection', component('P')],
    ]),
    scale,
    id: undefined,
    asksForWork: false,
  });
}

function skeletonsFor({ outcomes, letters, components, scale, id, asksForWork }: Plan): Record<string, Insert> {
  const of = (part: Part) => components.get(part) ?? [];
  return {
    format: 'microcredential/1',
    id: id ?? stop(t('the file name without its ending')),
    title: stop(t('an action, in at most eight words')),
    stack: stop(t('one of the stacks of your library')),
    status: 'draft',
    version: '1.0.0',
    hours: 20,
    audience: stop(t('who this is for')),
    competency: stop(t('what the earner can do, in two or three sentences')),
    method: stop(t('how the earner goes about it')),
    essential_outcomes: outcomes.map((id) => newOutcome(id, detailIds(id, letters.get(id)))),
    research: [1, 2, 3].map((number) => newSource(`R${number}`, outcomes)),
    resources: ['information', 'tool'].map((kind, index) => newResource(`S${index + 1}`, kind, outcomes)),
    overview: {
      words: { min: 1000, max: 1600 },
      questions: of('overview').map(({ id, outcomes, isContext }) =>
        isContext ? newContextQuestion(id) : newQuestion(id, outcomes),
      ),
    },
    evidence: {
      locator: 'page or time stamp',
      student_work: newStudentWork(false),
      artifacts: of('evidence').map(({ id, outcomes }, index) =>
        asksForWork && index === 0 ? newStudentArtifact(id, outcomes) : newArtifact(id, outcomes),
      ),
    },
    reflection: {
      words: { min: 500, max: 900 },
      prompts: of('reflection').map(({ id, outcomes }) => newPrompt(id, reflectedIn(outcomes, of('evidence')), outcomes)),
    },
    scoring: {
      visibility: 'public',
      levels: [...scale],
      passing: scale.at(-1) ?? 'proficient',
      assessors: { count: 2, blind: true, resubmission: true },
      guidance: stop(t('what an assessor needs to know')),
      rows: rowsFor(outcomes, PARTS.flatMap(of)).map(({ id, scores, outcomes }) => newRow(id, scores, outcomes, scale)),
    },
    alignment: [newAlignment(outcomes)],
    badge: {
      image: stop(t('a PNG or SVG file in the library')),
      caption: stop(t('what the picture shows')),
      description: stop(t('what the earner has shown')),
      criteria: 'auto',
      tags: [],
    },
  };
}

/** The first artifact that has to do with these outcomes, or the first one of all. */
function reflectedIn(outcomes: readonly string[], artifacts: readonly Component[]): string[] {
  const [first] = artifacts;
  const own = artifacts.find((artifact) => artifact.outcomes.some((outcome) => outcomes.includes(outcome)));
  return [(own ?? first)?.id ?? 'A1'];
}

/** The questions, artifacts and prompts that those skeletons bring, but for the question about the setting, which may go unscored. */
export function broughtBy({ spec }: Context<unknown>, names: readonly string[]): { id: string; outcomes: readonly string[] }[] {
  const components = componentsBy(spec, names, outcomeIds(spec, linkedIds(spec)));
  return PARTS.filter((part) => names.includes(part)).flatMap((part) =>
    (components.get(part) ?? []).filter((component) => !component.isContext),
  );
}

function linkedIds({ research, resources, overview, evidence, reflection, scoring, alignments }: Spec): string[] {
  const components = [...(overview?.questions ?? []), ...(evidence?.artifacts ?? []), ...(reflection?.prompts ?? [])];
  const items: readonly Linked[] = [...research, ...resources, ...components, ...(scoring?.rows ?? []), ...alignments];
  return [...new Set(items.flatMap((item) => item.outcomes.map((link) => link.value)))];
}

/** Those that are there, by number where they have no ids yet; else as many as the links speak of, else as many as a microcredential of the right size has. */
function outcomeIds({ outcomes }: Spec, named: readonly string[]): string[] {
  const there = outcomes.flatMap(({ id }) => id?.value ?? []);
  if (there.length > 0) return there;
  const highest = Math.min(outcomes.length, MOST) || highestOf(named, 'EO') || 3;
  return Array.from({ length: highest }, (_, index) => `EO${index + 1}`);
}

/** The last letter of the details that are named, by the id of their outcome. */
function lastLetters(named: readonly string[]): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const id of named) {
    const [, outcome = '', letter = ''] = /^(.+)\.([a-z])$/.exec(id) ?? [];
    if (letter > (letters.get(outcome) ?? '')) letters.set(outcome, letter);
  }
  return letters;
}

function detailIds(outcome: string, letter = 'a'): string[] {
  const last = letter.charCodeAt(0) - 97;
  return Array.from({ length: last + 1 }, (_, index) => `${outcome}.${String.fromCharCode(97 + index)}`);
}

function highestOf(ids: readonly string[], prefix: string): number {
  const numbers = ids.map((id) => Number(new RegExp(`^${prefix}(\\d+)(?:\\.[a-z])?$`).exec(id)?.[1] ?? 0));
  return Math.max(0, ...numbers.filter((number) => number <= MOST));
}

function componentsBy(
  spec: Spec,
  names: readonly string[],
  outcomes: readonly string[],
): ReadonlyMap<Part, readonly Component[]> {
  return new Map(PARTS.map((part) => [part, componentsOf(spec, part, names.includes(part), outcomes)]));
}

function componentsOf(spec: Spec, part: Part, isAdded: boolean, outcomes: readonly string[]): Component[] {
  const [prefix, least] = FORM[part];
  const there = [spec.overview?.questions, spec.evidence?.artifacts, spec.reflection?.prompts][PARTS.indexOf(part)] ?? [];
  if (there.length > 0 || !isAdded) {
    return there.flatMap((item) => {
      const isContext = 'asks' in item && item.asks?.value === 'context';
      const own = [...new Set(item.outcomes.map((link) => link.value.replace(/\.[a-z]$/, '')))];
      return item.id ? [{ id: item.id.value, outcomes: own, isContext }] : [];
    });
  }
  const rows = spec.scoring?.rows ?? [];
  const named = [...rows.flatMap((row) => row.scores), ...(spec.reflection?.prompts ?? []).flatMap((prompt) => prompt.about)];
  const count = Math.max(
    least,
    highestOf(
      named.map((link) => link.value),
      prefix,
    ),
  );
  const planned = Array.from({ length: count }, (_, index): Component => {
    const id = `${prefix}${index + 1}`;
    if (part === 'overview' && index === 0) return { id, outcomes: [], isContext: true };
    // What scores it tells what it is about.
    const scoring = rows.filter((row) => row.scores.some((link) => link.value === id));
    const own = new Set(scoring.flatMap((row) => row.outcomes.map((link) => link.value.replace(/\.[a-z]$/, ''))));
    return { id, outcomes: outcomes.filter((outcome) => own.has(outcome)) };
  });
  const served = new Set(planned.flatMap((component) => component.outcomes));
  const left = outcomes.filter((outcome) => !served.has(outcome));
  const taker = planned.find((component) => !component.isContext);
  return planned.map((component) =>
    component === taker
      ? { ...component, outcomes: [...component.outcomes, ...left].sort(by(outcomes)) }
      : filled(component, outcomes),
  );
}

/** None is left without an outcome. */
function filled(component: Component, outcomes: readonly string[]): Component {
  return component.isContext || component.outcomes.length > 0 ? component : { ...component, outcomes: [...outcomes] };
}

function by(order: readonly string[]): (a: string, b: string) => number {
  return (a, b) => order.indexOf(a) - order.indexOf(b);
}

/** A row for each outcome, with all that is about it. What is about none is scored with the first. */
function rowsFor(outcomes: readonly string[], components: readonly Component[]) {
  return outcomes.map((outcome, index) => {
    const about = components.filter((each) => each.outcomes.includes(outcome) || (index === 0 && each.outcomes.length === 0));
    const scores = [...new Set(about.map(({ id }) => id))];
    return { id: `C${index + 1}`, scores: scores.length > 0 ? scores : ['A1'], outcomes: [outcome] };
  });
}
