/** Colours of a terminal, or none. */

import type { Level } from '../engine/criteria.js';
import type { Severity } from '../engine/rule.js';

export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  green(text: string): string;
  blue(text: string): string;
  cyan(text: string): string;
}

const same = (text: string): string => text;
const code =
  (open: number, close: number) =>
  (text: string): string =>
    text === '' ? '' : `\u001B[${open}m${text}\u001B[${close}m`;

export const plain: Style = { bold: same, dim: same, red: same, yellow: same, green: same, blue: same, cyan: same };

export const coloured: Style = {
  bold: code(1, 22),
  dim: code(2, 22),
  red: code(31, 39),
  yellow: code(33, 39),
  green: code(32, 39),
  blue: code(34, 39),
  cyan: code(36, 39),
};

export const colourOf: Readonly<Record<Severity, 'red' | 'yellow' | 'blue' | 'cyan'>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'cyan',
};

export const colourOfLevel: Readonly<Record<Level, 'green' | 'yellow' | 'red'>> = {
  fully: 'green',
  partially: 'yellow',
  'does-not-meet': 'red',
};
