/** What must hold before any criterion can be judged: the file can be read, and each value is of the kind that its place asks for. */

import { t } from '@vscode/l10n';
import { writeInstead } from '../spec/edit.js';
import { inline } from '../spec/insert.js';
import { orMeant } from '../spec/nearest.js';
import { type SpecDocument, specShape } from '../spec/parse.js';
import { isPlaceholder } from '../spec/prose.js';
import type { Shape } from '../spec/shape.js';
import type { ScalarNode } from '../spec/tree.js';
import { validateMicrocredential } from './generated/validators.js';
import { firstLine, type Misfit, mendPattern, misfitsOf, tellMisfit } from './misfit.js';
import { type Report, rule } from './rule.js';
import { slipFixes } from './slip-fixes.js';

const yamlSyntax = rule({
  id: 'yaml-syntax',
  group: 'structure',
  effect: 'advisory',
  severity: 'error',
  page: {
    asks: 'The file can be read as YAML: quotes and brackets are closed, and lines are indented evenly.',
    why: 'Nothing after such a slip can be checked, published or reviewed with certainty.',
    repair:
      'Mend the line that is underlined, or the one above it. Text with a colon or a # in it belongs in quotes. Tabs, and bullets and spaces from a word processor, are mended by a repair.',
    bad: 'title: Leading: a first step\n',
    good: 'title: "Leading: a first step"\n',
  },
  fixes: ['review'],
  *check({ document, text }) {
    for (const problem of document.problems) {
      yield { span: problem.span, message: problem.message, fixes: () => slipFixes(text, problem) };
    }
  },
});

const yamlMeaning = rule({
  id: 'yaml-meaning',
  group: 'structure',
  effect: 'partially',
  page: {
    asks: 'No word or number means something else to the computer than to its author.',
    why: 'A title that reads 2024 is taken for a number, and “yes” for a word where true belongs.',
    repair: 'Apply the fix: it adds the quotation marks, or writes true or false.',
    bad: 'title: 2024\n',
    good: 'title: "2024"\n',
  },
  fixes: ['safe', 'review'],
  *check({ text, once }) {
    for (const { shape, node, where } of once(misfits)) {
      if (node.kind !== 'scalar') continue;
      const report = meaning(text, shape, node, where);
      if (report) yield report;
    }
  },
});

function meaning(text: string, shape: Shape, node: ScalarNode, where: string): Report | undefined {
  const written = text.slice(node.span.start, node.span.end);
  const wantsText = shape.kinds.has('text');
  const isWanted =
    (!shape.pattern || shape.pattern.test(written)) &&
    (shape.choices.length === 0 || shape.choices.some(({ value }) => value === written));
  if (wantsText && typeof node.value !== 'string' && node.value !== null && isWanted) {
    return {
      span: node.span,
      message:
        typeof node.value === 'number'
          ? t('{0} reads “{1}”, which a computer takes for a number. Put it in quotes.', where, written)
          : t('{0} reads “{1}”, which a computer takes for yes or no. Put it in quotes.', where, written),
      fixes: () => [{ title: t('Put it in quotes'), kind: 'safe', edits: [writeInstead(text, node, `"${written}"`)] }],
    };
  }
  // A bare 1.10 is read as 1.1, so what is missing is added to what was written.
  const mended = wantsText && typeof node.value === 'number' ? mendPattern(written, shape.pattern) : undefined;
  if (mended) {
    return {
      span: node.span,
      message: orMeant(t('{0} reads “{1}”, which a computer takes for a number.', where, written), mended),
      fixes: () => [{ title: t('Change to “{0}”', mended), kind: 'review', edits: [writeInstead(text, node, inline(mended))] }],
    };
  }
  const flag = /^(yes|on|y)$/i.test(String(node.value)) ? 'true' : /^(no|off|n)$/i.test(String(node.value)) ? 'false' : undefined;
  if (shape.kinds.has('boolean') && flag) {
    return {
      span: node.span,
      message: t('{0} reads “{1}”; write {2}.', where, String(node.value), flag),
      fixes: () => [{ title: t('Write {0}', flag), kind: 'safe', edits: [writeInstead(text, node, flag)] }],
    };
  }
  const wantsNumber = shape.kinds.has('number') || shape.kinds.has('integer');
  if (
    wantsNumber &&
    typeof node.value === 'string' &&
    /^\s*\d+(\.\d+)?\s*$/.test(node.value) &&
    node.style !== 'literal' &&
    node.style !== 'folded'
  ) {
    const plain = node.value.trim();
    return {
      span: node.span,
      message: t('{0} is a number in quotes. Remove them.', where),
      fixes: () => [{ title: t('Remove the quotes'), kind: 'safe', edits: [writeInstead(text, node, plain)] }],
    };
  }
  return undefined;
}

const wrongType = rule({
  id: 'wrong-type',
  group: 'structure',
  effect: 'partially',
  severity: 'error',
  page: {
    asks: 'Each value is of the kind that its place asks for: text, a number, a list, or one of a few words.',
    why: 'What stands in the wrong form cannot be checked, published or turned into a badge.',
    repair: 'Write the value as the message says. Completion offers the words of a closed list.',
    bad: 'status: finished\n',
    good: 'status: published\n',
  },
  fixes: ['safe', 'review'],
  *check({ document, text, once }) {
    const torn = document.problems.filter((problem) => problem.damage === 'lost').map((problem) => problem.span.start);
    for (const misfit of once(misfits)) {
      // A quotation mark that is not closed swallows what follows; that is told as such.
      if (torn.some((at) => misfit.node.span.start <= at && at <= misfit.node.span.end)) continue;
      // What is still to be written is told as such.
      if (misfit.node.kind === 'scalar' && typeof misfit.node.value === 'string' && isPlaceholder(misfit.node.value)) continue;
      if (misfit.node.kind === 'scalar' && meaning(text, misfit.shape, misfit.node, misfit.where)) continue;
      yield tellMisfit(text, misfit);
    }
  },
});

function misfits({ root }: SpecDocument): Misfit[] {
  if (!root) return [];
  if (root.kind !== 'map') {
    return [
      {
        path: [],
        shape: specShape,
        node: root,
        where: t('This file'),
        error: { keyword: 'type', instancePath: '', params: {} },
        span: firstLine(root),
      },
    ];
  }
  return misfitsOf(root, specShape, validateMicrocredential);
}

/** Its findings come from the comments themselves (`suppress.ts`); here it has its page and its name. */
const suppression = rule({
  id: 'suppression',
  group: 'structure',
  effect: 'advisory',
  severity: 'warning',
  page: {
    asks: 'A comment that silences a check names it, says why, and is still needed.',
    why: 'Reviewers see each silenced finding with its reason. One without a reason hides something.',
    repair: 'Write “# mcspec-ignore-next-line CHECK -- reason” above the line, or remove the comment.',
    bad: '# mcspec-ignore-next-line known-keys\nnickname: msl\n',
    good: '# mcspec-ignore-next-line known-keys -- our publishing system needs it\nnickname: msl\n',
  },
  fixes: ['safe', 'review'],
  *check() {},
});

export const structureRules = [yamlSyntax, yamlMeaning, wrongType, suppression];
