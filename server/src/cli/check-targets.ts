/**
 * Checks files one by one, so that a library of any size never stands in memory at once. Before the first one is checked, each is
 * read once to see what it has to do with the others.
 */
import { analyze } from '../engine/analyze.js';
import { fixAll } from '../engine/fix-all.js';
import { parseFramework } from '../engine/framework-file.js';
import { createLibraryIndex } from '../engine/library-index.js';
import { noNeighbours } from '../engine/neighbours.js';
import type { Rule, Surroundings } from '../engine/rule.js';
import { defaultSettings, parseSettings, type Settings } from '../engine/settings.js';
import { structureRules } from '../engine/structure.js';
import { summaryOf } from '../engine/summary.js';
import { addFile, addSettings, checkedFile, checkedSettings, emptyTally, type Reporter, type Tally } from '../output/result.js';
import { parseSpec, type SpecDocument } from '../spec/parse.js';
import { type Found, findBelow, folderOf, type Target } from './find.js';
import { type FrameworkListener, frameworksOf } from './frameworks.js';
import { type Host, reasonOf } from './host.js';
import { type Listener, librariesOf, seenFrom } from './libraries.js';
import { fixSettings } from './mend.js';
import { readAhead } from './read-ahead.js';
import { reviewsOf } from './reviews.js';
import { spellerOf } from './speller.js';

export interface CheckOptions {
  readonly rules: readonly Rule[];
  readonly fix: boolean;
  readonly strict: boolean;
  /** The settings that take the place of every `mcspec.yaml`. */
  readonly config: string | undefined;
}

// Trees are large, and a small library need not be read twice.
const KEPT = 200;

// Reading takes its time, above all from a drive of the network, and others can be read meanwhile.
const AHEAD = 8;

interface Surveyed {
  readonly target: Target;
  readonly settings: Settings;
  readonly around: Surroundings;
  /** How many repairs were made. */
  readonly applied: number;
  readonly document?: SpecDocument;
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
  const textOf = (target: Target) => (target.isInput ? host.input() : files.read(target.absolute));
  const read = (target: Target, reading?: Promise<string>) =>
    attempt(`${target.path} cannot be read`, () => reading ?? textOf(target));
  /** True if the file now holds the text. */
  const write = (target: Target, text: string) =>
    attempt(`${target.path} cannot be written`, async () => {
      await files.write(target.absolute, text);
      return true;
    });

  const index = createLibraryIndex();
  // Where the microcredentials lie that the index knows.
  const located = new Map<string, string>();
  // The libraries of which it knows all.
  const whole = new Set<string>();
  const reviews = reviewsOf({
    index,
    document: async (path) => {
      try {
        return parseSpec(await files.read(located.get(path) ?? path));
      } catch {
        return undefined;
      }
    },
    // Without settings, what is checked is the library.
    isWhole: (library) => whole.has(library) || !index.summaries(library)[Symbol.iterator]().next().done,
  });
  let kept = 0;
  const repairs = new Map<string, number>();
  const listener: Listener & FrameworkListener = {
    told({ path, text, problems }) {
      const settings = checkedSettings(path, text, problems, repairs.get(path));
      tally = addSettings(tally, settings);
      show(reporter.settings(settings));
    },
    failed: (path, error) => fail(`${path} cannot be read: ${reasonOf(error)}.`),
  };
  const frameworks = frameworksOf(files, listener);
  const libraries = librariesOf(files, everyRule, frameworks, listener);
  const settingsOf = async (target: Target): Promise<Settings> => {
    const library =
      config === undefined
        ? libraries.nearest(folderOf(target.absolute))
        : libraries.read(files.absolute(config), files.slashes(config));
    return (await library)?.settings ?? defaultSettings;
  };
  const speller = spellerOf(host);
  const surroundingsOf = async (target: Target): Promise<Surroundings> => {
    const folder = folderOf(target.absolute) ?? '';
    const located = await libraries.locate(folder);
    const root = located === undefined ? folder : folderOf(located);
    return {
      fileName: target.isInput ? undefined : target.absolute.slice(folder.length + 1),
      asset: (path) => files.asset(`${root}/${path}`),
      neighbours: () => (target.isInput ? noNeighbours : index.neighbours(target.path)),
      speller,
    };
  };

  const mend = async (target: Target, problemsIn: Parameters<typeof fixSettings>[1]) => {
    const text = fix ? await read(target) : undefined;
    if (text === undefined) return;
    const fixed = await fixSettings(text, problemsIn);
    if (fixed.applied > 0 && (await write(target, fixed.text))) repairs.set(target.path, fixed.applied);
  };
  const checkLibrary = async (target: Target) => {
    await mend(target, (text) => parseSettings(text, everyRule).problems);
    await libraries.read(target.absolute, target.path);
  };
  const checkFramework = async (target: Target) => {
    const folder = folderOf(target.absolute) ?? '';
    const located = await libraries.locate(folder);
    await frameworks.read(target.absolute, target.path, located === undefined ? folder : (folderOf(located) ?? ''));
  };
  /** Repairs a file where that is asked for, and lets the others of its library know what it says. */
  const survey = async (target: Target, reading: Promise<string>): Promise<Surveyed | undefined> => {
    const settings = await settingsOf(target);
    const around = await surroundingsOf(target);
    const text = await read(target, reading);
    if (text === undefined) return undefined;
    const judge = (written: string) => analyze(parseSpec(written), { rules, settings, around, strict });
    const fixed = fix ? fixAll(text, judge) : { text, applied: 0 };
    const isWritten = fixed.text !== text && (await write(target, fixed.text));
    const document = parseSpec(isWritten ? fixed.text : text);
    if (!target.isInput) {
      index.put(target.path, await libraryOf(target), summaryOf(document));
      located.set(target.path, target.absolute);
    }
    const surveyed = { target, settings, around, applied: isWritten ? fixed.applied : 0 };
    return kept++ < KEPT ? { ...surveyed, document } : surveyed;
  };
  const libraryOf = async ({ absolute }: Target) =>
    config === undefined ? ((await libraries.locate(folderOf(absolute))) ?? '') : config;
  /** The files of the same libraries that are not checked themselves: a name may be taken by one of them. */
  const surveyRest = async (): Promise<void> => {
    const seen = new Set(targets.map((target) => target.absolute));
    const roots = new Set(
      config === undefined ? await Promise.all(targets.filter((target) => !target.isInput).map(libraryOf)) : [],
    );
    for (const library of roots) {
      if (library === '') continue;
      whole.add(library);
      const rest: Target[] = [];
      for (const target of await findBelow(folderOf(library) ?? '', files)) {
        const isTold = target.kind === 'microcredential' || target.kind === 'review';
        if (!isTold || seen.has(target.absolute) || (await libraryOf(target)) !== library) continue;
        seen.add(target.absolute);
        rest.push(target);
      }
      for await (const { item: target, reading } of readAhead(rest, textOf, AHEAD)) {
        const path = seenFrom(files.absolute('.'), target.absolute);
        try {
          const text = await reading;
          if (target.kind === 'review') reviews.put(path, library, text);
          else {
            index.put(path, library, summaryOf(parseSpec(text)));
            located.set(path, target.absolute);
          }
        } catch {
          // Whoever asks for this file to be checked will be told that it cannot be read.
        }
      }
    }
  };
  const checkFile = async ({ target, settings, around, applied, document }: Surveyed, reading: Promise<string>) => {
    const text = await read(target, reading);
    if (text === undefined) return;
    const analysis = analyze(document ?? parseSpec(text), { rules, settings, around, strict });
    const file = checkedFile(target.path, analysis, applied);
    tally = addFile(tally, file);
    show(reporter.file(file));
  };

  const surveyReview = async (target: Target) => {
    const [library, settings] = [await libraryOf(target), await settingsOf(target)];
    await mend(target, (text) => reviews.problems(target.path, library, text, settings));
    const text = await read(target);
    if (text !== undefined) reviews.put(target.path, library, text);
    return text === undefined ? undefined : { target, library, settings };
  };
  const checkReview = async ({ target, library, settings }: { target: Target; library: string; settings: Settings }) => {
    const text = await read(target);
    if (text === undefined) return;
    const problems = await reviews.problems(target.path, library, text, settings);
    listener.told({ path: target.path, text, problems });
  };

  for (const sentence of unread) fail(sentence);
  const targetsOf = (kind: Target['kind']) => targets.filter((target) => target.kind === kind);
  for (const target of targetsOf('framework')) await mend(target, (text) => parseFramework(text).problems);
  for (const target of targetsOf('framework')) await checkFramework(target);
  if (config === undefined) for (const target of targetsOf('library')) await checkLibrary(target);
  const surveyed: Surveyed[] = [];
  // A repair may change what is read next, if that is the same file by another name.
  for await (const { item, reading } of readAhead(targetsOf('microcredential'), textOf, fix ? 0 : AHEAD)) {
    const read = await survey(item, reading);
    if (read) surveyed.push(read);
  }
  await surveyRest();
  const checked = readAhead(drained(surveyed), async ({ target, document }) => document?.text ?? textOf(target), AHEAD);
  for await (const { item, reading } of checked) await checkFile(item, reading);
  const reviewed = [];
  for (const target of targetsOf('review')) reviewed.push(await surveyReview(target));
  for (const review of reviewed) if (review) await checkReview(review);
  show(reporter.end(tally));
  return { tally, isWhole };
}

/** What has been gone through is not held any longer. */
function* drained<T>(items: T[]): Generator<T> {
  while (items.length > 0) yield items.shift() as T;
}
