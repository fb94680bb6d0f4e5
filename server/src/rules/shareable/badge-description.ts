import { t } from '@vscode/l10n';
import { rule } from '../../engine/rule.js';

export const badgeDescription = rule({
  id: 'badge-description',
  group: 'shareable',
  effect: 'advisory',
  options: { most: { default: 500, description: 'The greatest number of characters.' } },
  page: {
    asks: 'The badge’s description has at most 500 characters.',
    why: 'Platforms that show badges cut a long description off, often in the middle of a sentence.',
    repair: 'Say in one or two sentences what the holder has shown. The criteria tell the rest.',
    bad: `badge:
  description: >
    The holder leads a team of teachers in using data. The holder chose a question with the team before the first meeting, prepared one display
    that can be read without a speaker, led three meetings with a protocol, kept what was observed apart from what was inferred, drew every member
    into the talk, agreed with the team on one change of instruction, visited the classrooms in which it was made, compared student work from before
    and after the change, and thought in writing about what to do differently with the next team that looks at data.
`,
    good: `badge:
  description: The holder leads teams in using data well, and follows one change into classrooms.
`,
  },
  *check({ spec, options }) {
    const description = spec.badge?.description;
    if (!description) return;
    const count = [...description.value.trim()].length;
    if (count <= options.most) return;
    yield {
      span: description.span,
      message: t('The badge’s description has {0} characters; many platforms show no more than {1}.', count, options.most),
    };
  },
});
