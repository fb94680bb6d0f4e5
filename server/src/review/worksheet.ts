/** What a reviewer needs at hand: the microcredential in short, what was found in it, and what only they can tell. */
import type { Catalogue } from '../alignment/catalogue.js';
import { nameOf } from '../alignment/reasons.js';
import { resolveStrategy } from '../alignment/resolve.js';
import type { Analysis, Finding } from '../engine/analyze.js';
import type { CriterionId, Level } from '../engine/criteria.js';
import { reasonsFor } from '../engine/verdict.js';
import { lineIndex } from '../spec/lines.js';
import type { Alignment, Field, Spec } from '../spec/model.js';
import { meaningOf, titleOf } from './meanings.js';
import { levels } from './printed.js';
import type { ReviewHead } from './skeleton.js';

/** Texts are the author's, each without white space around it and on one line. */
export interface Worksheet {
  /** Of its reviewer and date, what is known. */
  readonly head: ReviewHead;
  /** Empty where it has none. */
  readonly title: string;
  readonly stack: string;
  readonly competency: string;
  readonly method: string;
  readonly outcomes: readonly Stated[];
  readonly criteria: readonly CriterionSheet[];
  /** What was found that lowers none of the ten. */
  readonly beside: readonly Found[];
  readonly alignment: readonly AlignedSheet[];
  readonly silenced: readonly (Found & { readonly reason: string })[];
  /** False where nobody can say what else the file holds: then there may be more to find. */
  readonly isWhole: boolean;
}

export interface Stated extends Named {
  readonly details: readonly Named[];
}

export interface CriterionSheet {
  readonly criterion: CriterionId;
  readonly title: string;
  readonly levels: readonly { readonly level: Level; readonly meaning: string }[];
  /** As far as a machine can tell. */
  readonly level: Level;
  /** The gravest first. */
  readonly found: readonly Found[];
  /** What the questions speak of by its id. */
  readonly items: readonly Named[];
  readonly questions: readonly string[];
}

export interface Named {
  /** Empty where it has none. */
  readonly id: string;
  readonly text: string;
}

export interface Found {
  readonly rule: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** What the author says the microcredential builds, or what the framework lacks. */
export interface AlignedSheet {
  /** The strategy as a review writes it; as the author wrote it where it is none. Undefined for a gap. */
  readonly strategy: string | undefined;
  /** What that strategy says, or what the gap is. */
  readonly text: string;
  /** “Wellness 1”; empty where it is no strategy. */
  readonly name: string;
  readonly rank: string;
  readonly strength: string;
  readonly outcomes: readonly string[];
  readonly because: string;
}

export function worksheetOf(
  { document, findings, verdicts, suppressed }: Analysis,
  catalogue: Catalogue,
  head: Pick<ReviewHead, 'reviewer' | 'date'> = {},
): Worksheet {
  const { spec, text, complete, root } = document;
  const lines = lineIndex(text);
  const foundIn = ({ rule, span, message }: Finding): Found => ({ rule, line: lines.position(span.start).line + 1, message });
  const told = new Set(verdicts.flatMap((verdict) => verdict.findings));
  return {
    head: { microcredential: said(spec.id) || undefined, version: said(spec.version) || undefined, ...head },
    title: said(spec.title),
    stack: said(spec.stack),
    competency: said(spec.competency),
    method: said(spec.method),
    outcomes: spec.outcomes.map(({ id, statement, details }) => ({
      id: said(id),
      text: said(statement),
      details: details.map((detail) => ({ id: said(detail.id), text: said(detail.text) })),
    })),
    criteria: verdicts.map(({ criterion, level, questions, findings }) => {
      const reasons = reasonsFor({ findings });
      const advice = findings.filter((finding) => !reasons.includes(finding));
      return {
        criterion,
        title: titleOf(criterion),
        levels: levels.map((each) => ({ level: each, meaning: meaningOf(criterion, each) })),
        level,
        found: [...reasons, ...advice].map(foundIn),
        items: itemsFor(criterion, spec),
        questions,
      };
    }),
    beside: findings.filter((finding) => !told.has(finding)).map(foundIn),
    alignment: spec.alignments.map((item) => alignedSheet(item, catalogue)),
    silenced: suppressed.map(({ finding, reason }) => ({ ...foundIn(finding), reason })),
    isWhole: complete && root !== undefined,
  };
}

/** Essential outcomes are not among them, since they stand at the beginning. */
function itemsFor(criterion: CriterionId, spec: Spec): Named[] {
  switch (criterion) {
    case 'evidence-based':
      return spec.research.map(({ id, citation }) => ({ id: said(id), text: said(citation) }));
    case 'contextual': {
      const questions = spec.overview?.questions ?? [];
      return questions
        .filter(({ asks }) => asks?.value === 'context')
        .map(({ id, text }) => ({ id: said(id), text: said(text) }));
    }
    case 'resourced':
      return spec.resources.map(({ id, title, url }) => ({
        id: said(id),
        text: [said(title), said(url)].filter(Boolean).join(', '),
      }));
    case 'demonstrable':
      return (spec.evidence?.artifacts ?? []).map(({ id, title }) => ({ id: said(id), text: said(title) }));
    case 'reflection-oriented':
      return (spec.reflection?.prompts ?? []).map(({ id, text }) => ({ id: said(id), text: said(text) }));
    case 'clear-and-transparent':
      return (spec.scoring?.rows ?? []).map(({ id, levels }) => ({
        id: said(id),
        text: levels.map(({ level, text }) => `${said(level)}: ${said(text)}`).join(' · '),
      }));
    default:
      return [];
  }
}

function alignedSheet({ strategy, gap, rank, strength, outcomes, because }: Alignment, catalogue: Catalogue): AlignedSheet {
  const meant = strategy && resolveStrategy(strategy.value, catalogue);
  const named = meant?.kind === 'id' || meant?.kind === 'label' ? meant.strategy : undefined;
  return {
    strategy: named ? catalogue.writtenId(named) : strategy && said(strategy),
    text: named ? named.title : said(gap),
    name: named ? nameOf(named) : '',
    rank: said(rank),
    strength: said(strength),
    outcomes: outcomes.map(said),
    because: said(because),
  };
}

function said(field: Field<string> | undefined): string {
  return field?.value.replace(/\s+/g, ' ').trim() ?? '';
}
