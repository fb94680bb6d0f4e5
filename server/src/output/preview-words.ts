/** What the closed lists of the format read like on a page. What is on no list stays as it is written. */
import { t } from '@vscode/l10n';
import type { Field, Words } from '../spec/model.js';

type Names = Readonly<Record<string, () => string>>;

function named(names: Names): (field: Field<string> | undefined) => string {
  return (field) => {
    const written = field?.value.trim() ?? '';
    return Object.hasOwn(names, written) ? (names[written]?.() ?? written) : written;
  };
}

export const sourceType = named({
  'peer-reviewed': () => t('peer-reviewed'),
  'research-synthesis': () => t('research synthesis'),
  report: () => t('report'),
  government: () => t('government publication'),
  book: () => t('book'),
});

export const resourceKind = named({
  information: () => t('information'),
  tool: () => t('tool'),
  example: () => t('example'),
  research: () => t('research'),
});

export const resourceAccess = named({
  public: () => t('open to everyone'),
  'free-account': () => t('free, with an account'),
  paid: () => t('has to be paid for'),
});

export const artifactType = named({
  record: () => t('record'),
  data: () => t('data'),
  plan: () => t('plan'),
  product: () => t('product'),
  media: () => t('recording or picture'),
  'student-work': () => t('student work'),
  observation: () => t('observation'),
  essay: () => t('essay'),
});

export const artifactSetting = named({
  'own-school': () => t('from the own school'),
  'other-school': () => t('from another school'),
  simulated: () => t('simulated'),
});

export const questionAim = named({
  context: () => t('about the setting'),
  practice: () => t('about the practice'),
});

export const statusName = named({
  draft: () => t('draft'),
  'in-review': () => t('in review'),
  endorsed: () => t('endorsed'),
  published: () => t('published'),
  retired: () => t('retired'),
});

export const rankName = named({ primary: () => t('Primary'), secondary: () => t('Secondary') });

export const strengthName = named({ strong: () => t('strong'), tangential: () => t('tangential') });

/** How long an answer should be, all questions or prompts together; empty where nothing is said. */
export function lengthOf(words: Words | undefined): string {
  const [min, max] = [words?.min?.value, words?.max?.value];
  if (min !== undefined && max !== undefined) return t('{0} to {1} words in all', min, max);
  if (min !== undefined) return t('At least {0} words in all', min);
  return max === undefined ? '' : t('At most {0} words in all', max);
}
