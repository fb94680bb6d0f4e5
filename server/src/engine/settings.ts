/** `mcspec.yaml`: what the microcredentials of one library share, and how loudly each rule speaks in it. */
import { t } from '@vscode/l10n';
import { type Catalogue, catalogueOf } from '../alignment/catalogue.js';
import { readAddress } from '../spec/address.js';
import { replaceScalar } from '../spec/edit.js';
import { defaultLevels } from '../spec/levels.js';
import { either } from '../spec/listing.js';
import { closest, orMeant } from '../spec/nearest.js';
import { isPlaceholder } from '../spec/prose.js';
import { readTree } from '../spec/read.js';
import { settleKeys } from '../spec/shape.js';
import { type Entry, entryOf, type Node, type ScalarNode, type Span } from '../spec/tree.js';
import { textAt, textsAt } from '../spec/values-at.js';
import { validateLibrary } from './generated/validators.js';
import { libraryShape } from './library-shape.js';
import { misfitsOf, tellMisfit } from './misfit.js';
import { atLeast, type Fix, type OptionValue, type Rule, type Severity, severities } from './rule.js';
import { builtInFrameworks, type FrameworkLookup, frameworksAt, noFiles } from './settings-frameworks.js';
import { slipFixes } from './slip-fixes.js';

export interface RuleSetting {
  readonly severity?: Severity | 'off';
  readonly options: Readonly<Record<string, OptionValue>>;
}

export interface Issuer {
  readonly id?: string;
  readonly name?: string;
  readonly url?: string;
  readonly email?: string;
}

export interface Settings {
  readonly library?: string;
  readonly issuer?: Issuer | undefined;
  readonly stacks: readonly string[];
  /** Of a rubric that lists none of its own; from low to high. */
  readonly levels: readonly string[];
  readonly catalogue: Catalogue;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly terms: { readonly earner: string; readonly avoid: readonly string[] };
  readonly dictionary: readonly string[];
  /** The folder with starting points for new microcredentials: a path from the library's folder that does not leave it. */
  readonly templates?: string;
}

/** Something wrong in `mcspec.yaml` itself, or in another file of the library that is no microcredential. */
export interface SettingsProblem {
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly fixes: () => readonly Fix[];
}

/** The settings of a library without a `mcspec.yaml`. */
export const defaultSettings: Settings = {
  stacks: (libraryShape.keys.get('stacks')?.default as string[] | undefined) ?? [],
  levels: defaultLevels,
  catalogue: catalogueOf(builtInFrameworks),
  rules: new Map(),
  terms: { earner: 'practitioner', avoid: ['participant'] },
  dictionary: [],
};

/** The word for the earner in messages: the library's own, or the usual one in the author's language. */
export function earnerIn({ earner }: Settings['terms']): string {
  return earner === defaultSettings.terms.earner ? t('practitioner') : earner;
}

/** A `mcspec.yaml` as it was read. */
export interface SettingsFile {
  readonly settings: Settings;
  /** In the order of the text. */
  readonly problems: readonly SettingsProblem[];
  readonly root: Node | undefined;
}

/**
 * Reads a `mcspec.yaml`. Never throws: what cannot be read or makes no sense is told in `problems`, and the default
 * stands in its place.
 */
export function parseSettings(text: string, rules: readonly Rule[], framework: FrameworkLookup = noFiles): SettingsFile {
  const { root, problems: slips } = readTree(text);
  const problems: SettingsProblem[] = slips.map((slip) => problem('error', slip.message, slip.span, () => slipFixes(text, slip)));
  if (!root) return { settings: { ...defaultSettings }, problems, root };
  for (const { entry, meant, path } of settleKeys(root, libraryShape)) {
    if (path[0] === 'rules') continue; // Told below, rule by rule.
    const name = String(entry.key.value);
    problems.push(
      problem('warning', orMeant(t('“{0}” is not a library setting.', name), meant), entry.key.span, () =>
        meant ? [{ title: t('Rename to “{0}”', meant), kind: 'safe', edits: [replaceScalar(text, entry.key, meant)] }] : [],
      ),
    );
  }
  for (const misfit of misfitsOf(root, libraryShape, validateLibrary)) {
    if (misfit.path[0] === 'rules' && misfit.path.length > 1) continue; // Told below, rule by rule.
    const report = tellMisfit(text, misfit);
    problems.push(problem('error', report.message, report.span, report.fixes));
  }
  const stacks = textsAt(root, 'stacks');
  const levels = [...new Set(textsAt(root, 'levels'))];
  const settings: Settings = {
    ...optional('library', writtenAt(root, 'library')),
    ...optional('issuer', issuerAt(root)),
    stacks: stacks.length > 0 ? stacks : defaultSettings.stacks,
    levels: levels.length > 0 ? levels : defaultSettings.levels,
    catalogue: frameworksAt(text, root, framework, problems),
    rules: rulesAt(text, root, rules, problems),
    terms: {
      earner: textAt(entryOf(root, 'terms')?.value, 'earner') ?? defaultSettings.terms.earner,
      avoid: entryOf(entryOf(root, 'terms')?.value, 'avoid')
        ? textsAt(entryOf(root, 'terms')?.value, 'avoid')
        : defaultSettings.terms.avoid,
    },
    dictionary: textsAt(root, 'dictionary'),
    ...optional('templates', folderAt(root, 'templates')),
  };
  return { settings, problems: problems.sort((a, b) => a.span.start - b.span.start), root };
}

function problem(severity: Severity, message: string, span: Span, fixes: () => readonly Fix[] = () => []): SettingsProblem {
  return { severity, message, span, fixes };
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}

function issuerAt(root: Node): Issuer | undefined {
  const issuer = entryOf(root, 'issuer')?.value;
  if (issuer?.kind !== 'map') return undefined;
  // Where every entry only holds its place, nobody has said yet who issues the badges.
  const isBegun = issuer.entries.length === 0 || issuer.entries.some(({ name }) => writtenAt(issuer, name) !== undefined);
  if (!isBegun) return undefined;
  return {
    ...optional('id', writtenAt(issuer, 'id')),
    ...optional('name', writtenAt(issuer, 'name')),
    ...optional('url', writtenAt(issuer, 'url')),
    ...optional('email', writtenAt(issuer, 'email')),
  };
}

/** A path from the library's folder, with slashes. Undefined for one that leaves the library, and for the library itself. */
function folderAt(node: Node, name: string): string | undefined {
  const written = writtenAt(node, name)?.trim();
  const address = written ? readAddress(written) : undefined;
  return (address?.kind === 'file' ? address.path : address?.kind === 'words' ? written : undefined) || undefined;
}

/** A text that says something, as against one that only holds the place of it. */
function writtenAt(node: Node, name: string): string | undefined {
  const text = textAt(node, name);
  return text === undefined || isPlaceholder(text) ? undefined : text;
}

function rulesAt(text: string, root: Node, rules: readonly Rule[], problems: SettingsProblem[]): Map<string, RuleSetting> {
  const configured = new Map<string, RuleSetting>();
  const map = entryOf(root, 'rules')?.value;
  if (map?.kind !== 'map') return configured;
  for (const entry of map.entries) {
    const id = String(entry.key.value);
    const rule = rules.find((each) => each.id === id);
    if (rule) configured.set(id, ruleSetting(text, rule, entry, problems));
    else {
      const near = closest(
        id,
        rules.map((each) => each.id),
      );
      problems.push(
        problem('warning', orMeant(t('No check is called “{0}”.', id), near), entry.key.span, () =>
          near ? [{ title: t('Rename to “{0}”', near), kind: 'review', edits: [replaceScalar(text, entry.key, near)] }] : [],
        ),
      );
    }
  }
  return configured;
}

function ruleSetting(text: string, rule: Rule, entry: Entry, problems: SettingsProblem[]): RuleSetting {
  const { value } = entry;
  if (value.kind === 'scalar') return { ...optional('severity', severityAt(text, rule, value, problems)), options: {} };
  if (value.kind === 'seq') {
    problems.push(
      problem('error', t('“{0}” takes a severity, or a group with “severity” and “options”.', rule.id), entry.key.span),
    );
    return { options: {} };
  }
  let severity: Severity | 'off' | undefined;
  const options: Record<string, OptionValue> = {};
  for (const part of value.entries) {
    const name = String(part.key.value);
    if (name === 'severity' && part.value.kind === 'scalar') severity = severityAt(text, rule, part.value, problems);
    else if (name === 'options' && part.value.kind === 'map') {
      for (const option of part.value.entries) readOption(rule, option, options, problems);
    } else
      problems.push(
        problem('warning', t('“{0}” is not a setting of a check. Use “severity” and “options”.', name), part.key.span),
      );
  }
  return { ...optional('severity', severity), options };
}

function severityAt(text: string, rule: Rule, scalar: ScalarNode, problems: SettingsProblem[]): Severity | 'off' | undefined {
  // YAML 1.1 reads a bare `off` as false, and so may another tool that writes this file.
  const value = scalar.value === false ? 'off' : String(scalar.value ?? '');
  if (value === 'off' || (severities as readonly string[]).includes(value)) {
    if (rule.severity === 'error' && (value === 'off' || !atLeast(value as Severity, 'error'))) {
      problems.push(
        problem(
          'information',
          t('“{0}” tells real faults, which stay when nobody hears of them. It asks: {1}', rule.id, t(rule.page.asks)),
          scalar.span,
        ),
      );
    }
    return value as Severity | 'off';
  }
  const near = closest(value, [...severities, 'off']);
  problems.push(
    problem('error', t('“{0}” is not a severity. Use one of {1} or off.', value, severities.join(', ')), scalar.span, () =>
      near ? [{ title: t('Change to “{0}”', near), kind: 'review', edits: [replaceScalar(text, scalar, near)] }] : [],
    ),
  );
  return undefined;
}

function readOption(rule: Rule, entry: Entry, options: Record<string, OptionValue>, problems: SettingsProblem[]): void {
  const name = String(entry.key.value);
  const known = Object.hasOwn(rule.options, name) ? rule.options[name] : undefined;
  if (!known) {
    const names = Object.keys(rule.options);
    const offer = names.length > 0 ? t('It has {0}.', names.map((each) => `“${each}”`).join(', ')) : t('It has none.');
    problems.push(problem('warning', `${t('“{0}” has no option “{1}”.', rule.id, name)} ${offer}`, entry.key.span));
    return;
  }
  const value = entry.value.kind === 'scalar' ? entry.value.value : undefined;
  if (
    value !== null &&
    value !== undefined &&
    typeof value === typeof known.default &&
    !(typeof value === 'number' && value < 0) &&
    !(known.choices && !known.choices.includes(String(value)))
  ) {
    options[name] = value;
    return;
  }
  const wanted =
    typeof known.default === 'number'
      ? t('a number that is not negative')
      : typeof known.default === 'boolean'
        ? t('true or false')
        : known.choices
          ? either(known.choices)
          : t('a text');
  problems.push(
    problem(
      'error',
      t('“{0}” of “{1}” should be {2}, such as {3}.', name, rule.id, wanted, String(known.default)),
      entry.value.span.end > entry.value.span.start ? entry.value.span : entry.key.span,
    ),
  );
}
