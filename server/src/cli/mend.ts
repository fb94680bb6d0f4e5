/** The safe repairs of a file that is no microcredential. Those of a microcredential are `engine/fix-all.ts`. */
import type { SettingsProblem } from '../engine/settings.js';
import { applyEdits, type Edit, overlap } from '../spec/edit.js';

// One repair can uncover another; more rounds than these would be a repair that undoes itself.
const ROUNDS = 5;

/** The text with its safe repairs made, and how many they were. `problemsIn` finds what is wrong in a text of its kind. */
export async function fixSettings(
  text: string,
  problemsIn: (text: string) => readonly SettingsProblem[] | Promise<readonly SettingsProblem[]>,
): Promise<{ text: string; applied: number }> {
  let current = text;
  let applied = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const edits: Edit[] = [];
    let made = 0;
    for (const problem of await problemsIn(current)) {
      const fix = problem.fixes().find((each) => each.kind === 'safe');
      if (!fix || fix.edits.some((edit) => edits.some((other) => overlap(edit, other)))) continue;
      edits.push(...fix.edits);
      made++;
    }
    if (made === 0) break;
    current = applyEdits(current, edits);
    applied += made;
  }
  return { text: current, applied };
}
