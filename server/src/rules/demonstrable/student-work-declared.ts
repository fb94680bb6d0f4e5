import { t } from '@vscode/l10n';
import { nextId, orderAt, scoreToo, wordsOfComponent } from '../../engine/coverage.js';
import { placeOfArtifacts } from '../../engine/evidence.js';
import { newStudentArtifact } from '../../engine/new-items.js';
import { type Context, type Fix, type Report, rule } from '../../engine/rule.js';
import { appendItem, insertEntry, joinEdits, setValue } from '../../spec/edit.js';
import type { Artifact, Evidence } from '../../spec/model.js';
import { isEnglish } from '../../spec/prose.js';
import { entryOf, isBlank, type MapNode } from '../../spec/tree.js';

export const studentWorkDeclared = rule({
  id: 'student-work-declared',
  group: 'demonstrable',
  effect: 'partially',
  claimsAbsence: true,
  fixes: ['skeleton'],
  page: {
    asks: 'Student work is asked for, or it is said why it does not apply.',
    why: 'The criterion asks for representative student work where it applies. Reviewers need to know whether it was forgotten.',
    repair: 'Add “student_work” with “applicable: false” and a reason, or ask for an artifact of type student-work.',
    bad: `evidence:
  artifacts:
    - {id: A1, title: Minutes of two team meetings, type: record, outcomes: [EO1]}
`,
    good: `evidence:
  student_work: {applicable: false, because: the outcomes concern systems that adults run}
  artifacts:
    - {id: A1, title: Minutes of two team meetings, type: record, outcomes: [EO1]}
`,
  },
  *check(context) {
    const { spec, links } = context;
    const { evidence } = spec;
    if (!evidence || links.artifacts.length === 0) return;
    if (links.artifacts.some((artifact) => isStudentWork(artifact, isEnglish(spec)))) return;
    const entry = entryOf(evidence.entry.value, 'student_work');
    if (!entry || isBlank(entry.value)) yield reportAbsence(context, evidence);
    else if (entry.value.kind === 'map') yield* checkDeclaration(context, evidence, entry.value);
  },
});

function reportAbsence(context: Context<unknown>, evidence: Evidence): Report {
  const declared = { applicable: false, because: { todo: t('why no student work is asked for') } };
  return {
    span: entryOf(evidence.entry.value, 'student_work')?.key.span ?? evidence.entry.key.span,
    message: t('Student work is neither asked for, nor is it said why it does not apply.'),
    unwritten: true,
    fixes: () => declareAs(context, evidence, t('Say why student work does not apply'), declared),
  };
}

function* checkDeclaration(context: Context<unknown>, evidence: Evidence, declaration: MapNode): Generator<Report> {
  const { applicable, because } = evidence.studentWork ?? {};
  const { text } = context;
  const order = orderAt(['evidence', 'student_work']);
  if (applicable?.value === true) {
    yield {
      span: applicable.span,
      message: t('Student work applies here, and no artifact asks for it.'),
      related: [{ span: placeOfArtifacts(evidence), message: t('The artifacts') }],
      unwritten: true,
      fixes: () => askForWork(context, evidence),
    };
    return;
  }
  // A reason says enough. One that is there and empty is told as empty, and an answer that cannot be read at its place.
  if (because || entryOf(declaration, 'because')) return;
  const answer = entryOf(declaration, 'applicable');
  if (answer && !isBlank(answer.value) && !applicable) return;
  yield {
    span: answer?.key.span ?? declaration.entries[0]?.key.span ?? declaration.span,
    message: t('It is not said why student work does not apply.'),
    unwritten: true,
    fixes: () => [
      {
        title: t('Say why student work does not apply'),
        kind: 'skeleton',
        edits: joinEdits([
          ...(answer ? [] : [insertEntry(text, declaration, 'applicable', false, order)]),
          insertEntry(text, declaration, 'because', { todo: t('why no student work is asked for') }, order),
        ]),
      },
    ],
  };
}

function declareAs(
  { text }: Context<unknown>,
  { entry }: Evidence,
  title: string,
  declared: Parameters<typeof insertEntry>[3],
): Fix[] {
  if (entry.value.kind !== 'map') return [];
  const own = entryOf(entry.value, 'student_work');
  const edit = own
    ? setValue(text, own, declared, entry.value.flow)
    : insertEntry(text, entry.value, 'student_work', declared, orderAt(['evidence']));
  return [{ title, kind: 'skeleton', edits: [edit] }];
}

function askForWork(context: Context<unknown>, { entry }: Evidence): Fix[] {
  const { text, spec, links } = context;
  const id = nextId('A', links.artifacts);
  const item = newStudentArtifact(
    id,
    spec.outcomes.flatMap((outcome) => outcome.id?.value ?? []),
  );
  const edit = entry.value.kind === 'map' ? appendItem(text, entry.value, 'artifacts', item) : undefined;
  if (!edit) return [];
  const edits = joinEdits([edit, ...scoreToo(context, [{ id, outcomes: spec.outcomes }])]);
  return [{ title: t('Ask for student work'), kind: 'skeleton', edits }];
}

const WORK_OF_STUDENTS =
  /\b(?:students?|pupils?|learners?|children|child)(?:['’]s?|s['’])?\s+(?:(?!at\b)[\p{L}'’-]+\s+){0,2}?(?:work|works|writing|samples?|products?|projects?|assignments?|drawings?|essays?|notebooks?|journals?|portfolios?|responses|exit tickets?|presentations?)\b|\b(?:work|writing|samples?|products?|projects?|portfolios?)\b[^.;]{0,24}\b(?:by|of|from)\s+(?:\S+\s+){0,2}?(?:students|pupils|learners|children)\b/iu;

/** By its type, or where its words say so: a video may hold student work too. */
function isStudentWork(artifact: Artifact, readsWords: boolean): boolean {
  return artifact.type?.value === 'student-work' || (readsWords && WORK_OF_STUDENTS.test(wordsOfComponent(artifact)));
}
