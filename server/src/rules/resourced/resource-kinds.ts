import { t } from '@vscode/l10n';
import { rule } from '../../engine/rule.js';
import { specShape } from '../../spec/parse.js';
import { shapeAt } from '../../spec/shape.js';
import { entryOf } from '../../spec/tree.js';

export const resourceKinds = rule({
  id: 'resource-kinds',
  group: 'resourced',
  effect: 'partially',
  claimsAbsence: true,
  page: {
    asks: 'There is something to learn from among the resources, and a tool to work with.',
    why: 'The criterion asks for information, tools and support. Reading alone does not build a skill.',
    repair: 'Add a template, checklist or protocol with “kind: tool”, or something to read with “kind: information”.',
    bad: `resources:
  - {id: S1, title: EdReports, url: "https://www.edreports.org/", kind: information, access: public, outcomes: [EO1]}
`,
    good: `resources:
  - {id: S1, title: EdReports, url: "https://www.edreports.org/", kind: information, access: public, outcomes: [EO1]}
  - {id: S2, title: Achieve the Core, url: "https://achievethecore.org/", kind: tool, access: public, outcomes: [EO1]}
`,
  },
  *check({ document, spec }) {
    const entry = entryOf(document.root, 'resources');
    if (!entry || spec.resources.length === 0) return;
    const known = new Set(shapeAt(specShape, ['resources', 0, 'kind'])?.choices.map((choice) => choice.value));
    const kinds = spec.resources.flatMap((resource) => resource.kind?.value ?? []);
    // A kind that is none of the list's is told at its place; it may be meant for the one that is absent.
    if (kinds.some((kind) => !known.has(kind))) return;
    const hasTool = kinds.includes('tool');
    // A study is information too.
    const informs = kinds.includes('information') || kinds.includes('research');
    if (hasTool && informs) return;
    yield {
      span: entry.key.span,
      message: hasTool
        ? t('No resource is declared as information to read, watch or hear.')
        : informs
          ? t('No resource is declared as a tool to work with.')
          : t('No resource is declared as a tool or as information.'),
      unwritten: kinds.length < spec.resources.length,
    };
  },
});
