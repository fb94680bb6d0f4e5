import { t } from '@vscode/l10n';
import { rule } from '../../engine/rule.js';
import { isAbsent, reportAbsent } from '../../engine/sections.js';

export const hoursStated = rule({
  id: 'hours-stated',
  group: 'right-sized-and-labeled',
  part: 'label',
  effect: 'partially',
  claimsAbsence: true,
  fixes: ['skeleton'],
  options: {
    least: { default: 5, description: 'Fewer hours than this are remarked on.' },
    most: { default: 40, description: 'More hours than this are remarked on.' },
  },
  page: {
    asks: 'The hours of work are stated, and are those of a microcredential.',
    why: 'Earners plan with this number, and districts grant credit for it. Published microcredentials take about 20 hours.',
    repair: 'State the hours that an earner needs for all three parts.',
    bad: 'title: Leading Data Literacy\n',
    good: 'hours: 20\n',
  },
  *check(context) {
    const { spec, options, document } = context;
    if (isAbsent(document, 'hours'))
      yield reportAbsent(context, 'hours', t('It is not said how many hours this microcredential takes.'));
    const hours = spec.hours;
    if (hours && (hours.value < options.least || hours.value > options.most)) {
      yield {
        span: hours.span,
        effect: 'advisory',
        message:
          hours.value < options.least
            ? t('{0} hours are few for a microcredential; most take {1} to {2}.', hours.value, options.least, options.most)
            : t('{0} hours are many for a microcredential; most take {1} to {2}.', hours.value, options.least, options.most),
      };
    }
  },
});
