/** Checks files one by one, so that a library of any size never stands in memory at once. */
import { type Analysis, analyze } from '../engine/analyze.js';
import { fixAll } from '../engine/fix-all.js';
import type { Rule, Surroundings } from '../engine/rule.js';
import { defaultSettings, type Settings } from '../engine/settings.js';
import { structureRules } from '../engine/structure.js';
import { addFile, addSettings, checkedFile, checkedSettings, emptyTally, type Reporter, type Tally } from '../output/result.js';
import { parseSpec } from '../spec/parse.js';
import { type Found, folderOf, type Target } from './find.js';
import { type Host, reasonOf } from './host.js';
import { librariesOf } from './libraries.js';
import { fixSettings } from './mend.js';

export interface CheckOptions {
  readonly rules: readonly Rule[];
  readonly fix: boolean;
  readonly strict: boolean;
  /** The settings that take the place of every `mcspec.yaml`. */
  readonly config: string | undefined;
}

/**
 * Writes what is found as it is found, and gives the sum of it. `isWhole` is false where something could not be read or
 * written, which is told on standard error.
 */
export async function checkTargets(
  { targets, unread }: Found,
  host: Host,
  reporter: Reporter,
  { rules, fix, strict, config }: CheckOptions,
): Promise<{ tally: Tally; isWhole: boolean }> {
  const { files } = host;
  const everyRule = [...structureRules, ...rules];
  let tally = emptyTally;
  let isWhole = true;

  const show = (text: string) => {
    if (text !== '') host.out(text);
  };
  const fail = (message: string) => {
    isWhole = false;
    host.err(`mcspec: ${message}\n`);
  };
  const attempt = async <T>(what: string, action: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await action();
    } catch (error) {
      fail(`${what}: ${reasonOf(error)}.`);
      return undefined;
    }
  };
  const read = (target: Target) =>
    attempt(`${target.path} cannot be read`, () => (target.isInput ? host.input() : files.read(target.absolute)));
  /** True if the file now holds the text. */
  const write = (target: Target, text: string) =>
    attempt(`${target.path} cannot be written`, async () => {
      await files.write(target.absolute, text);
      return true;
    });

  const repairs = new Map<string, number>();
  const libraries = librariesOf(files, everyRule, {
    told({ path, text, problems }) {
      const settings = checkedSettings(path, text, problems, repairs.get(path));
      tally = addSettings(tally, settings);
      show(reporter.settings(settings));
    },
    failed: (path, error) => fail(`${path} cannot be read: ${reasonOf(error)}.`),
  });
  const settingsOf = async (target: Target): Promise<Settings> => {
    const library =
      config === undefined
        ? libraries.nearest(folderOf(target.absolute))
        : libraries.read(files.absolute(config), files.slashes(config));
    return (await library)?.settings ?? defaultSettings;
  };
  const surroundingsOf = async (target: Target): Promise<Surroundings> => {
    const folder = folderOf(target.absolute) ?? '';
    const located = await libraries.locate(folder);
    const root = located === undefined ? folder : folderOf(located);
    return {
      fileName: target.isInput ? undefined : target.absolute.slice(folder.length + 1),
      asset: (path) => files.asset(`${root}/${path}`),
    };
  };

  const checkLibrary = async (target: Target) => {
    const text = fix ? await read(target) : undefined;
    if (text !== undefined) {
      const fixed = fixSettings(text, everyRule);
      if (fixed.applied > 0 && (await write(target, fixed.text))) repairs.set(target.path, fixed.applied);
    }
    await libraries.read(target.absolute, target.path);
  };
  const checkFile = async (target: Target) => {
    const settings = await settingsOf(target);
    const around = await surroundingsOf(target);
    const text = await read(target);
    if (text === undefined) return;
    const judge = rememberingLast((written) => analyze(parseSpec(written), { rules, settings, around, strict }));
    const fixed = fix ? fixAll(text, judge) : { text, applied: 0 };
    const isWritten = fixed.text !== text && (await write(target, fixed.text));
    const file = isWritten ? checkedFile(target.path, judge(fixed.text), fixed.applied) : checkedFile(target.path, judge(text));
    tally = addFile(tally, file);
    show(reporter.file(file));
  };

  for (const sentence of unread) fail(sentence);
  for (const target of targets) {
    if (target.kind === 'microcredential') await checkFile(target);
    else if (config === undefined) await checkLibrary(target);
  }
  show(reporter.end(tally));
  return { tally, isWhole };
}

/** Repairing ends with a check of the text that it leaves, and showing begins with one. */
function rememberingLast(judge: (text: string) => Analysis): (text: string) => Analysis {
  let last: Analysis | undefined;
  return (text) => {
    if (last?.document.text !== text) last = judge(text);
    return last;
  };
}
