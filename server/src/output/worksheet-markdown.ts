/** The reviewers' worksheet in Markdown, with boxes to tick where Markdown has them. */
import { t } from '@vscode/l10n';
import type { CriterionSheet, Worksheet } from '../review/worksheet.js';
import { escapeMarkdown } from '../spec/markdown.js';
import { agreements, endorsements, factsOf, nameOfSheet, placedIn, wordsOfAlignment } from './worksheet-words.js';

export function worksheetMarkdown(sheet: Worksheet): string {
  const { head, isWhole, competency, method, outcomes, criteria, alignment, beside, silenced } = sheet;
  return [
    `# ${escapeMarkdown(nameOfSheet(sheet))}`,
    `${t('Reviewers’ worksheet')}. ${escapeMarkdown(factsOf(sheet))}`,
    `- ${t('Reviewer')}: ${escapeMarkdown(head.reviewer ?? '')}\n- ${t('Date')}: ${head.date ?? ''}`.replace(/ +$/gm, ''),
    ...(isWhole ? [] : [t('The file cannot be read to its end, so there may be more to find in it.')]),
    ...section(t('Competency'), competency && escapeMarkdown(competency)),
    ...section(t('Method'), method && escapeMarkdown(method)),
    ...section(
      t('Essential outcomes'),
      bullets(
        outcomes.map(({ id, text, details }) =>
          [
            `${named(id)}${escapeMarkdown(text)}`,
            ...details.map((each) => `  - ${named(each.id)}${escapeMarkdown(each.text)}`),
          ].join('\n'),
        ),
      ),
    ),
    ...criteria.flatMap(criterion),
    ...section(
      t('Framework alignment'),
      bullets(
        alignment.map((each) =>
          [
            `**${escapeMarkdown(wordsOfAlignment(each))}**`,
            ...[each.text, each.because && t('Because: {0}', each.because)]
              .filter(Boolean)
              .map((words) => `  - ${escapeMarkdown(words)}`),
            ...agreements().map((words) => `  - [ ] ${words}`),
          ].join('\n'),
        ),
      ),
    ),
    ...section(t('Found beside the ten criteria:'), bullets(beside.map((each) => escapeMarkdown(placedIn(each))))),
    ...section(
      t('Silenced by the author, with their reasons:'),
      bullets(silenced.map((each) => escapeMarkdown(`${placedIn(each)} ${t('Reason: {0}', each.reason)}`))),
    ),
    ...section(
      t('The review as a whole'),
      [`**${t('Commendations')}**`, `**${t('Summary')}**`, boxes(endorsements().map(({ meaning }) => meaning))].join('\n\n'),
    ),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function criterion({ title, levels, found, items, questions }: CriterionSheet, at: number): string[] {
  return [
    `## ${at + 1}. ${title}`,
    boxes(levels.map(({ level, meaning }) => `\`${level}\`: ${meaning}`)),
    found.length === 0
      ? t('mcspec found nothing.')
      : `${t('What mcspec found:')}\n\n${bullets(found.map((each) => escapeMarkdown(placedIn(each))))}`,
    ...(items.length > 0
      ? [
          `${t('What the questions are about:')}\n\n${bullets(items.map(({ id, text }) => `${named(id)}${escapeMarkdown(text)}`))}`,
        ]
      : []),
    ...(questions.length > 0 ? [`${t('Only you can tell:')}\n\n${boxes(questions.map(escapeMarkdown))}`] : []),
    `**${t('Rationale')}**`,
    `**${t('Recommendation')}**`,
  ];
}

/** Nothing where there is nothing to say. */
function section(title: string, text: string): string[] {
  return text === '' ? [] : [`## ${title}`, text];
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function boxes(items: readonly string[]): string {
  return bullets(items.map((item) => `[ ] ${item}`));
}

function named(id: string): string {
  return id === '' ? '' : `**${escapeMarkdown(id)}** `;
}
