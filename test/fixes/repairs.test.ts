/**
 * Every repair of every rule, applied: over the examples, the good specs, what is planted into them and the pages' own examples, then
 * over the same written in other styles and with random faults. `MCSPEC_REPAIRS=N` takes N times as many of the latter.
 */
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../mutations.js';
import { allRules, goodSpecs, type Sample, samples } from './corpus.js';
import { withFaults } from './faults.js';
import { check, complaints } from './judge.js';
import { read, styles, write } from './rewritings.js';

const times = Number(process.env.MCSPEC_REPAIRS ?? 1);
const names = Object.keys(styles);
const exercised = new Set<string>();
let absences = 0;

/** What is wrong with the repairs that a text is offered. Of what a part of a spec leaves out, a tenth has to do. */
function complaintsAbout(sample: Sample): string[] {
  const before = check(sample.text, sample);
  const asked = before.findings.filter(({ absent }) => !(absent && sample.isPart) || ++absences % 10 < times);
  return asked.flatMap((finding) =>
    finding.fixes().flatMap((fix) => {
      exercised.add(`${finding.rule} ${fix.kind}`);
      return complaints(sample, before, finding, fix).map((each) => `${sample.name}: ${finding.rule}: “${fix.title}”: ${each}`);
    }),
  );
}

/** The same spec in another style, or undefined for one that has no data in it. */
function rewritten(sample: Sample, style: string, seed: number): Sample | undefined {
  const data = read(sample.text);
  return (
    data && { ...sample, name: `${sample.name}, ${style}, ${seed}`, text: write(data, styles[style] ?? {}, randomFrom(seed)) }
  );
}

describe('repairs', () => {
  it('do what they say, and nothing else', { timeout: 300_000 }, () => {
    expect(samples.flatMap(complaintsAbout)).toEqual([]);
  });

  it('do so in every style of writing', { timeout: 600_000 }, () => {
    // Each sample in some of the styles, each style in some of the samples.
    const rewritings = samples.flatMap((sample, at) =>
      names.flatMap((style, nth) => ((at + nth * 7) % 40 < times ? (rewritten(sample, style, at * 100 + nth) ?? []) : [])),
    );
    expect(rewritings.length).toBeGreaterThan(100);
    expect(rewritings.flatMap(complaintsAbout)).toEqual([]);
  });

  it('do so among random faults', { timeout: 600_000 }, () => {
    const faulty = Array.from({ length: 40 * times }, (_, seed): Sample[] => {
      const random = randomFrom(seed);
      const sample = goodSpecs[Math.floor(random() * goodSpecs.length)];
      const data = sample && read(sample.text);
      if (!sample || !data) return [];
      const style = names[Math.floor(random() * names.length)] ?? '';
      return [
        {
          ...sample,
          name: `${sample.name}, faults ${seed}, ${style}`,
          text: write(withFaults(data, random), styles[style] ?? {}, random),
        },
      ];
    }).flat();
    expect(faulty.flatMap(complaintsAbout)).toEqual([]);
  });

  it('were all seen: each kind of each rule', () => {
    const all = allRules.flatMap((rule) => rule.fixes.map((kind) => `${rule.id} ${kind}`));
    expect(all.filter((each) => !exercised.has(each))).toEqual([]);
  });
});
