/** Whole items: the next question, artifact or scoring row, linked to what nothing of its kind serves yet. */
import { t } from '@vscode/l10n';
import {
  describedLevels,
  type NewItem,
  newAlignment,
  newArtifact,
  newContextQuestion,
  newDetail,
  newGap,
  newOutcome,
  newPrompt,
  newQuestion,
  newResource,
  newRow,
  newSource,
  newStudentWork,
} from '../engine/new-items.js';
import type { Insert } from '../spec/insert.js';
import { scaleOf } from '../spec/levels.js';
import { type Links, linksOf } from '../spec/links.js';
import type { Item, Linked, Outcome, Spec } from '../spec/model.js';
import { specShape } from '../spec/parse.js';
import { shapeAt } from '../spec/shape.js';
import { textAt } from '../spec/values-at.js';
import { type Completion, sortKey } from './completion.js';
import type { Cursor } from './cursor.js';
import { exampleOf } from './example.js';
import { insertionOfItem, insertionOfWhole } from './insert-item.js';

interface Offer {
  readonly label: string;
  readonly item: Insert;
  /** The text of the outcome that it is for. */
  readonly detail?: string | undefined;
  readonly beside?: string;
}

/** The items that may begin where the cursor is in a list of such. Empty at other places. */
/** What scoring rows are scored on where the file does not say. */
type Levels = readonly string[];

export function completeItems(text: string, spec: () => Spec, cursor: Cursor, usualLevels: Levels): Completion[] {
  const isNew = typeof cursor.path.at(-1) === 'number' && cursor.nodes.at(-1)?.kind === 'seq';
  const list = isNew ? cursor.path.slice(0, -1) : cursor.path;
  const shape = shapeAt(specShape, list);
  if (cursor.quote || !shape?.item?.kinds.has('map') || !(isNew || cursor.role === 'value')) return [];
  const { title, description } = shape.item;
  const name = String(list.at(-1));
  return newItemsOf(spec(), cursor, namesIn(list), usualLevels).map(({ label, item, detail, beside }, index) => ({
    label,
    kind: 'item',
    detail: detail ?? title,
    ...(beside && { beside }),
    documentation: description,
    example: () => exampleOf(name, shape),
    insert: insertionOfItem(text, cursor, item, isNew),
    filterText: label,
    sortText: sortKey(index),
  }));
}

/** A group of entries, or a list of words, as a whole: a range of words, who assesses, the levels. */
export function completeWholes(text: string, spec: () => Spec, cursor: Cursor, usualLevels: Levels): Completion[] {
  const { shape } = cursor;
  if (cursor.quote || cursor.needsDash || typeof cursor.path.at(-1) === 'number') return [];
  return wholesOf(spec, cursor, usualLevels).map(({ label, item }, index) => ({
    label,
    kind: 'item',
    detail: shape.title,
    documentation: shape.description,
    insert: insertionOfWhole(text, cursor, item),
    filterText: label,
    sortText: sortKey(index),
  }));
}

function wholesOf(spec: () => Spec, { path, shape }: Cursor, usualLevels: Levels): Offer[] {
  switch (namesIn(path)) {
    case 'evidence.student_work':
      return [
        { label: t('Student work applies'), item: newStudentWork(true) },
        { label: t('Student work does not apply'), item: newStudentWork(false) },
      ];
    case 'scoring.rows.levels':
      return [{ label: t('A text for each level'), item: describedLevels(scaleOf(spec().scoring, usualLevels)) }];
    case 'scoring.levels': {
      const scale = scaleOf(spec().scoring, usualLevels);
      return [{ label: scale.join(', '), item: scale }];
    }
    default: {
      const example = shape.kinds.has('map') ? shape.examples[0] : undefined;
      if (typeof example !== 'object' || example === null) return [];
      const label = Object.entries(example)
        .map(([name, value]) => `${name} ${value}`)
        .join(', ');
      return [{ label, item: example as Insert }];
    }
  }
}

function newItemsOf(spec: Spec, cursor: Cursor, list: string, usualLevels: Levels): Offer[] {
  const links = linksOf(spec);
  const { questions, artifacts, prompts } = links;
  const rows = spec.scoring?.rows ?? [];
  const offers = (labelFor: LabelFor, kind: string, items: readonly Linked[], make: (target: Target) => NewItem) =>
    targetsIn(spec, links, items).map((target): Offer => {
      const { outcome, isServed } = target;
      return {
        label: labelFor(outcome && target.ids[0]),
        item: make(target),
        detail: outcome?.statement?.value.replace(/\s+/g, ' ').trim(),
        ...(outcome && !isServed && { beside: t('in no {0} yet', kind) }),
      };
    });
  switch (list) {
    case 'essential_outcomes': {
      const id = nextId('EO', spec.outcomes);
      return [{ label: t('New outcome {0}', id), item: newOutcome(id, [`${id}.a`]) }];
    }
    case 'essential_outcomes.details': {
      const id = nextDetailId(cursor);
      return id === undefined ? [] : [{ label: t('New detail {0}', id), item: newDetail(id) }];
    }
    case 'research': {
      const id = nextId('R', spec.research);
      const labelFor: LabelFor = (outcome) => (outcome ? t('New source {0} for {1}', id, outcome) : t('New source {0}', id));
      return offers(labelFor, t('research source'), spec.research, ({ ids }) => newSource(id, ids));
    }
    case 'resources': {
      const id = nextId('S', spec.resources);
      const count = (kind: string) => spec.resources.filter((resource) => resource.kind?.value === kind).length;
      // Reviewers look for both, so what there is less of comes first.
      const kinds = count('tool') < count('information') ? ['tool', 'information'] : ['information', 'tool'];
      const labelFor = (kind: string): LabelFor =>
        kind === 'tool'
          ? (outcome) => (outcome ? t('New tool {0} for {1}', id, outcome) : t('New tool {0}', id))
          : (outcome) => (outcome ? t('New information {0} for {1}', id, outcome) : t('New information {0}', id));
      return kinds.flatMap((kind) =>
        offers(labelFor(kind), t('resource'), spec.resources, ({ ids }) => newResource(id, kind, ids)).slice(0, 1),
      );
    }
    case 'overview.questions': {
      const id = nextId('Q', questions);
      const aboutSetting = { label: t('New question {0} about the setting', id), item: newContextQuestion(id) };
      const labelFor: LabelFor = (outcome) => (outcome ? t('New question {0} for {1}', id, outcome) : t('New question {0}', id));
      const others = offers(labelFor, t('overview question'), questions, ({ ids }) => newQuestion(id, ids));
      return questions.some(({ asks }) => asks?.value === 'context') ? others : [aboutSetting, ...others];
    }
    case 'evidence.artifacts': {
      const id = nextId('A', artifacts);
      const labelFor: LabelFor = (outcome) => (outcome ? t('New artifact {0} for {1}', id, outcome) : t('New artifact {0}', id));
      return offers(labelFor, t('artifact'), artifacts, ({ ids, outcome }) =>
        newArtifact(id, outcome ? detailsWithout(artifacts, outcome, ids) : ids),
      );
    }
    case 'reflection.prompts': {
      const id = nextId('P', prompts);
      const labelFor: LabelFor = (outcome) => (outcome ? t('New prompt {0} for {1}', id, outcome) : t('New prompt {0}', id));
      return offers(labelFor, t('reflection prompt'), prompts, ({ ids, outcome }) => {
        const isFor = (artifact: Linked) => outcome !== undefined && links.outcomesOf(artifact).has(outcome);
        const about = artifacts.find(isFor) ?? artifacts[0];
        return newPrompt(id, idsOf(about ? [about] : []), ids);
      });
    }
    case 'scoring.rows': {
      const id = nextId('C', rows);
      const scored = new Set(rows.flatMap((row) => row.scores.map((score) => links.component(score.value))));
      const labelFor: LabelFor = (outcome) =>
        outcome ? t('New scoring row {0} for {1}', id, outcome) : t('New scoring row {0}', id);
      return offers(labelFor, t('scoring row'), rows, ({ ids, outcome }) => {
        const about = links.components.filter((component) => outcome && links.outcomesOf(component).has(outcome));
        const unscored = about.filter((component) => !scored.has(component));
        return newRow(id, idsOf(unscored.length > 0 ? unscored : about), ids, scaleOf(spec.scoring, usualLevels));
      });
    }
    case 'alignment': {
      const strategyFor: LabelFor = (outcome) =>
        outcome ? t('New aligned strategy for {0}', outcome) : t('New aligned strategy');
      const gapFor: LabelFor = (outcome) =>
        outcome ? t('New gap in the framework for {0}', outcome) : t('New gap in the framework');
      const kind = t('aligned strategy');
      const aligned = offers(strategyFor, kind, spec.alignments, ({ ids }) => newAlignment(ids));
      const gaps = offers(gapFor, kind, spec.alignments, ({ ids }) => newGap(ids));
      return [...aligned, ...gaps.slice(0, 1)];
    }
    default:
      return [];
  }
}

/** What an offer is called: with the id of the outcome that it is for, if there is one. */
type LabelFor = (outcome: string | undefined) => string;

/** What a new item may be for. */
interface Target {
  readonly ids: readonly string[];
  readonly outcome?: Outcome;
  readonly isServed: boolean;
}

// More would hide the names of entries that stand below them.
const MOST = 3;

/** The outcomes that none of the items serves; where all are served, the one that fewest do. */
function targetsIn({ outcomes }: Spec, links: Links, items: readonly Linked[]): Target[] {
  const counted = outcomes.flatMap((outcome) => {
    const count = items.filter((item) => links.outcomesOf(item).has(outcome)).length;
    return outcome.id ? [{ ids: [outcome.id.value], outcome, count, isServed: count > 0 }] : [];
  });
  const unserved = counted.filter(({ isServed }) => !isServed);
  if (unserved.length > 0) return unserved.slice(0, MOST);
  const [least] = counted.sort((a, b) => a.count - b.count);
  return least ? [least] : [{ ids: [], isServed: false }];
}

/** The details of an outcome that no artifact shows, since reviewers look for each; the outcome where none is left. */
function detailsWithout(artifacts: readonly Linked[], outcome: Outcome, ids: readonly string[]): readonly string[] {
  const shown = new Set(artifacts.flatMap((artifact) => artifact.outcomes.map((link) => link.value)));
  const left = idsOf(outcome.details).filter((id) => !shown.has(id));
  return left.length > 0 ? left : ids;
}

function idsOf(items: readonly Item[]): string[] {
  return items.flatMap(({ id }) => id?.value ?? []);
}

/** The one after the highest; a number of five digits is a slip. */
function nextId(prefix: string, items: readonly Item[]): string {
  const pattern = new RegExp(`^${prefix}(\\d{1,4})$`, 'i');
  return `${prefix}${Math.max(0, ...idsOf(items).map((id) => Number(pattern.exec(id)?.[1] ?? 0))) + 1}`;
}

function nextDetailId({ path, nodes }: Cursor): string | undefined {
  const depth = path.indexOf('details');
  const outcome = textAt(nodes[depth], 'id');
  const list = nodes[depth + 1];
  const ids = list?.kind === 'seq' ? list.items.flatMap((item) => textAt(item, 'id') ?? []) : [];
  const letters = ids.map((id) => /\.([a-y])$/.exec(id)?.[1]?.charCodeAt(0) ?? 0x60);
  return outcome && `${outcome}.${String.fromCharCode(Math.max(0x60, ...letters) + 1)}`;
}

function namesIn(path: Cursor['path']): string {
  return path.filter((step) => typeof step === 'string').join('.');
}
