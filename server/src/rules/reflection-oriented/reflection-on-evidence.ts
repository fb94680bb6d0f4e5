import { t } from '@vscode/l10n';
import { orderAt, said } from '../../engine/coverage.js';
import { type Context, type Fix, rule } from '../../engine/rule.js';
import { earnerIn } from '../../engine/settings.js';
import { appendItem } from '../../spec/edit.js';
import { shorten } from '../../spec/links.js';
import type { Artifact, Prompt } from '../../spec/model.js';
import { topicsOf, wordsOf } from '../../spec/prose.js';

export const reflectionOnEvidence = rule({
  id: 'reflection-on-evidence',
  group: 'reflection-oriented',
  effect: 'partially',
  claimsAbsence: true,
  fixes: ['review'],
  page: {
    asks: 'At least one reflection prompt is about an artifact.',
    why: 'The criterion asks for reflection on the practice and on the evidence that was submitted, not on the topic in general.',
    repair: 'Ask what an artifact shows, and name it under “about”.',
    bad: `evidence:
  artifacts:
    - {id: A1, title: Minutes of two team meetings}
reflection:
  prompts:
    - {id: P1, outcomes: [EO1], text: Why do some teams learn from data and others not?}
`,
    good: `evidence:
  artifacts:
    - {id: A1, title: Minutes of two team meetings}
reflection:
  prompts:
    - {id: P1, about: [A1], outcomes: [EO1], text: What do your minutes show about how the team learns from data?}
`,
  },
  *check(context) {
    const { spec, links, library } = context;
    if (!spec.reflection || links.prompts.length === 0 || links.artifacts.length === 0) return;
    if (links.prompts.some((prompt) => isAboutArtifact(context, prompt))) return;
    yield {
      span: spec.reflection.entry.key.span,
      message: t('No prompt looks back on an artifact that the {0} hands in.', earnerIn(library.terms)),
      fixes: () => repairs(context),
    };
  },
});

/** A link to nothing counts: that it leads nowhere is told elsewhere. So does an artifact that the text names by its id. */
function isAboutArtifact({ links }: Context<unknown>, prompt: Prompt): boolean {
  if (prompt.about.some((link) => links.artifact(link.value) !== undefined || links.component(link.value) === undefined))
    return true;
  return wordsOf(said(prompt.text)).some((word) => /^a\d+$/.test(word) && links.artifact(word) !== undefined);
}

/** The prompt and the artifact that fit best: by the words they share, and by the outcomes that both serve. */
function repairs({ links, text }: Context<unknown>): Fix[] {
  const pairs = links.prompts.flatMap((prompt) =>
    links.artifacts.map((artifact) => ({
      prompt,
      artifact,
      closeness: closenessOf(links.outcomesOf(prompt), links.outcomesOf(artifact), prompt, artifact),
    })),
  );
  return pairs
    .filter(({ closeness, prompt, artifact }) => closeness > 0 && prompt.id && artifact.id)
    .sort((a, b) => b.closeness - a.closeness)
    .slice(0, 3)
    .flatMap(({ prompt, artifact }) => {
      const edit = appendItem(text, prompt.node, 'about', said(artifact.id), orderAt(['reflection', 'prompts', 0]));
      const title = t('Let {0} be about {1} ({2})', said(prompt.id), said(artifact.id), shorten(said(artifact.title), 32));
      return edit ? [{ title, kind: 'review' as const, edits: [edit] }] : [];
    });
}

function closenessOf<T>(served: ReadonlySet<T>, shown: ReadonlySet<T>, prompt: Prompt, artifact: Artifact): number {
  const asked = topicsOf(said(prompt.text));
  const spoken = [...topicsOf(`${said(artifact.title)} ${said(artifact.description)}`).keys()].filter((topic) =>
    asked.has(topic),
  );
  return 2 * spoken.length + [...served].filter((outcome) => shown.has(outcome)).length;
}
