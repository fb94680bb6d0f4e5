/** Each rule's page, and the table of them all, from what the rules say of themselves. */
import { t } from '@vscode/l10n';
import { inline } from '../spec/insert.js';
import { criteria, criterion } from './criteria.js';
import {
  type Effect,
  type FixKind,
  type Group,
  type OptionValue,
  type Rule,
  type Severity,
  severities,
  severityOf,
} from './rule.js';

const EFFECTS: Readonly<Record<Effect, string>> = {
  'does-not-meet': 'does not meet',
  partially: 'partially',
  advisory: 'advice only',
};

const FIXES: Readonly<Record<FixKind, string>> = {
  safe: 'It is always right, so `mcspec check --fix` makes it too.',
  review: 'Look at it before you take it: it is right most of the time.',
  skeleton: 'It inserts what is missing, with places for you to fill in.',
};

const BESIDE: Readonly<Record<string, { readonly title: string; readonly asks: string }>> = {
  alignment: {
    get title() {
      return t('Alignment');
    },
    asks: 'The essential outcomes are aligned to the strategies of a leadership framework, or the gap is declared.',
  },
  structure: {
    get title() {
      return t('Structure');
    },
    asks: 'The file can be read, and each value is of the kind that its place asks for.',
  },
  copyedit: {
    get title() {
      return t('Copyedit');
    },
    asks: 'The text is ready for publication.',
  },
};

export interface RuleGroup {
  readonly id: Group;
  readonly title: string;
  readonly asks: string;
  readonly rules: readonly Rule[];
}

/** The rules under the ten criteria, in the rubric's order, and then those beside the ten. Groups without a rule are left out. */
export function ruleGroups(rules: readonly Rule[]): RuleGroup[] {
  const ids: readonly Group[] = [...criteria.map((each) => each.id), 'alignment', 'structure', 'copyedit'];
  return ids.flatMap((id) => {
    const own = rules.filter((rule) => rule.group === id).sort((a, b) => (a.id < b.id ? -1 : 1));
    return own.length > 0 ? [{ id, ...groupOf(id), rules: own }] : [];
  });
}

/** A criterion, or one of the groups beside the ten. */
export function groupOf(id: Group): { readonly title: string; readonly asks: string } {
  return criterion(id) ?? BESIDE[id] ?? { title: id, asks: '' };
}

/** What a finding of the rule means for its criterion: `partially`. Beside the ten there is none to mean anything for. */
export function effectWords(rule: Rule): string {
  return criterion(rule.group) ? EFFECTS[rule.effect] : 'no verdict';
}

export function severityOfRule(rule: Rule): Severity {
  return rule.severity ?? severityOf[rule.effect];
}

/** A rule's page as Markdown. */
export function rulePage(rule: Rule): string {
  const { title, asks } = groupOf(rule.group);
  const isCriterion = criterion(rule.group) !== undefined;
  return `${[
    `# ${rule.id}`,
    rule.page.asks,
    [`- ${isCriterion ? 'Criterion' : 'Group'}: *${title}*`, `- ${meaningOf(rule)}`, `- Shown as: ${severityOfRule(rule)}`].join(
      '\n',
    ),
    '## Why reviewers care',
    rule.page.why,
    isCriterion ? `*${title}* asks: ${asks}` : `These checks stand beside the ten criteria. ${asks}`,
    '## What it looks like',
    'This is told:',
    ...example(rule, 'bad'),
    'This is not:',
    ...example(rule, 'good'),
    ...(rule.page.beside === undefined ? [] : ['Both times with this in another file of the library:', fence(rule.page.beside)]),
    '## How to repair it',
    rule.page.repair,
    ...repairs(rule),
    '## How to configure it',
    ...configuration(rule),
  ].join('\n\n')}\n`;
}

/** An example, with the library's settings beside it where they make the difference. */
function example({ page }: Rule, which: 'bad' | 'good'): string[] {
  const settings = page.library?.[which];
  return settings === undefined ? [fence(page[which])] : [fence(page[which]), 'with this in `mcspec.yaml`:', fence(settings)];
}

/** What a finding of the rule does to the verdicts, in a sentence. */
export function meaningOf(rule: Rule): string {
  if (!criterion(rule.group)) return t('A finding changes none of the ten verdicts.');
  if (rule.effect === 'advisory') return t('A finding is advice. It changes no verdict.');
  return rule.effect === 'partially'
    ? t('With a finding, the criterion is met partially at best.')
    : t('With a finding, the criterion is not met.');
}

function repairs(rule: Rule): string[] {
  if (rule.fixes.length === 0) return [];
  if (rule.fixes.length === 1) return [`mcspec offers a repair. ${FIXES[rule.fixes[0] as FixKind]}`];
  const kinds: readonly FixKind[] = ['safe', 'review', 'skeleton'];
  const own = kinds.filter((kind) => rule.fixes.includes(kind)).map((kind) => `- ${kind}: ${FIXES[kind]}`);
  return [`mcspec offers repairs, of these kinds:`, own.join('\n')];
}

function configuration(rule: Rule): string[] {
  const names = Object.keys(rule.options);
  const lead = `In the library’s \`mcspec.yaml\`, choose how loudly it speaks: ${severities.join(', ')} or off.`;
  const parts = [lead, fence(settingsSnippet(rule))];
  if (rule.severity === 'error')
    parts.push('Think twice before you do: what it tells is a real fault, and stays one when nobody hears of it.');
  if (names.length > 0) {
    const rows = Object.entries(rule.options).map(
      ([name, option]) => `| \`${name}\` | ${cell(String(option.default))} | ${cell(option.description)} |`,
    );
    parts.push(
      `Its options, here with their defaults:`,
      ['| Option | Default | Meaning |', '| --- | --- | --- |', ...rows].join('\n'),
    );
  }
  if (rule.id !== 'yaml-syntax' && rule.id !== 'suppression') {
    parts.push(
      'To silence it in one place, with a reason that reviewers will read, write on the line above:',
      fence(`# mcspec-ignore-next-line ${rule.id} -- your reason\n`),
    );
  }
  return parts;
}

/** The part of a `mcspec.yaml` that sets the rule to its own defaults. */
export function settingsSnippet(rule: Rule): string {
  const severity = severityOfRule(rule);
  const options = Object.entries(rule.options);
  if (options.length === 0) return `rules:\n  ${rule.id}: ${severity}\n`;
  const rows = options.map(([name, option]) => `      ${name}: ${written(option.default)}\n`);
  return `rules:\n  ${rule.id}:\n    severity: ${severity}\n    options:\n${rows.join('')}`;
}

function written(value: OptionValue): string {
  return typeof value === 'string' ? inline(value) : String(value);
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}

function fence(yaml: string): string {
  const longest = Math.max(2, ...[...yaml.matchAll(/`+/g)].map((run) => run[0].length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}yaml\n${yaml.endsWith('\n') ? yaml : `${yaml}\n`}${marks}`;
}

/** All rules as tables, a criterion each, with links to the pages beside it. */
export function rulesTable(rules: readonly Rule[]): string {
  const groups = ruleGroups(rules).map(({ title, asks, rules: own }) => {
    const rows = own.map(
      (rule) =>
        `| [${rule.id}](${rule.id}.md) | ${cell(rule.page.asks)} | ${effectWords(rule)} | ${rule.fixes.join(', ') || '–'} |`,
    );
    return [
      `## ${title}`,
      asks,
      ['| Check | What it asks | A finding means | Repairs |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    ].join('\n\n');
  });
  const lead = `mcspec has ${rules.length} checks. A criterion’s level is the worst that a finding of its checks means. With none, it is met fully, as far as a machine can tell.`;
  return `${['# The checks', lead, ...groups].join('\n\n')}\n`;
}

/** The rules in brief, a criterion a row, with links to the pages in a folder that ends in a slash. */
export function rulesInBrief(rules: readonly Rule[], folder: string): string {
  const rows = ruleGroups(rules).map(
    ({ title, rules: own }) => `| ${title} | ${own.map(({ id }) => `[${id}](${folder}${id}.md)`).join(', ')} |`,
  );
  return `${['| Criterion | Checks |', '| --- | --- |', ...rows].join('\n')}\n`;
}

/** Every page by its file's name, with the table as `README.md`. */
export function rulePages(rules: readonly Rule[]): Map<string, string> {
  const pages = new Map([['README.md', rulesTable(rules)]]);
  for (const rule of rules) pages.set(`${rule.id}.md`, rulePage(rule));
  return pages;
}
