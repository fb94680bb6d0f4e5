import { t } from '@vscode/l10n';
import { sectionName } from '../../engine/coverage.js';
import { rule } from '../../engine/rule.js';
import { shorten } from '../../spec/links.js';

const options = {
  share: {
    default: 80,
    description: 'From this share of equal wording on, in percent, one section counts as a copy of another. At least 70.',
  },
  files: {
    default: 5,
    description: 'Words that more files than these have in common are the library’s own, and not a copy.',
  },
};

export const sectionDistinct = rule({
  id: 'section-distinct',
  group: 'consistent',
  effect: 'advisory',
  options,
  page: {
    asks: 'The competency, the method, the questions, the evidence and the prompts are worded for this microcredential.',
    why: 'A section that was taken over from another microcredential often still speaks of the skill there.',
    repair: 'Read the section as an earner of this badge would, and word what is about the other skill anew.',
    bad: `reflection:
  prompts:
    - id: P1
      outcomes: [EO1]
      text: >
        Look again at the data that you collected with your team. What did they tell you about your students
        that you did not know before, and what will you do about it next term?
`,
    good: `reflection:
  prompts:
    - id: P1
      outcomes: [EO1]
      text: >
        Read the notes of your safety walk once more. Which of the hazards had you walked past for years,
        and whom will you ask to look with you the next time?
`,
    beside: `id: leading-data-literacy
title: Leading Data Literacy
reflection:
  prompts:
    - id: P1
      text: >
        Look again at the data that you collected with your team. What did they tell you about your students
        that you did not know before, and what will you do about it next year?
`,
  },
  *check({ library, options, document }) {
    const { sections, names } = library.neighbours();
    const twins = new Set(names.map(({ other }) => other.file));
    for (const entry of document.root?.kind === 'map' ? document.root.entries : []) {
      const copy = Object.hasOwn(sections, entry.name) ? sections[entry.name] : undefined;
      if (!copy || copy.share < Math.max(70, options.share) || copy.others > options.files || twins.has(copy.other.file))
        continue;
      yield {
        span: entry.key.span,
        message: t(
          '“{0}” is nearly that of “{1}”: {2} % of the wording.',
          sectionName(entry.name),
          shorten(copy.other.title),
          Math.round(copy.share),
        ),
        related: [{ span: copy.other.span, message: t('“{0}” there', sectionName(entry.name)), elsewhere: copy.other }],
      };
    }
  },
});
