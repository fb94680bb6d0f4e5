/** What the repairs of a missing link are called, by what is linked. */
import { t } from '@vscode/l10n';

export type RepairKind = 'question' | 'artifact' | 'research source' | 'resource' | 'row';

interface Titles {
  /** To link the item with this id to the outcome with that one. */
  readonly link: (item: string, outcome: string) => string;
  readonly linkNameless: (outcome: string) => string;
  readonly add: (outcome: string) => string;
}

export const repairTitles: Readonly<Record<RepairKind, Titles>> = {
  question: {
    link: (item, outcome) => t('Link question {0} to {1}', item, outcome),
    linkNameless: (outcome) => t('Link the question without an id to {0}', outcome),
    add: (outcome) => t('Add a question for {0}', outcome),
  },
  artifact: {
    link: (item, outcome) => t('Link artifact {0} to {1}', item, outcome),
    linkNameless: (outcome) => t('Link the artifact without an id to {0}', outcome),
    add: (outcome) => t('Add an artifact for {0}', outcome),
  },
  'research source': {
    link: (item, outcome) => t('Link research source {0} to {1}', item, outcome),
    linkNameless: (outcome) => t('Link the research source without an id to {0}', outcome),
    add: (outcome) => t('Add a research source for {0}', outcome),
  },
  resource: {
    link: (item, outcome) => t('Link resource {0} to {1}', item, outcome),
    linkNameless: (outcome) => t('Link the resource without an id to {0}', outcome),
    add: (outcome) => t('Add a resource for {0}', outcome),
  },
  row: {
    link: (item, outcome) => t('Link row {0} to {1}', item, outcome),
    linkNameless: (outcome) => t('Link the row without an id to {0}', outcome),
    add: (outcome) => t('Add a row for {0}', outcome),
  },
};
