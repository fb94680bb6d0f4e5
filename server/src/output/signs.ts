/** Small drawings beside the words that say the same. Whoever listens hears the words alone. */
import type { Level } from '../engine/criteria.js';
import type { Severity } from '../engine/rule.js';
import type { Html } from './html.js';

/** A circle with a check, one that is half full, one with a cross. */
export function levelSign(level: Level): Html {
  return drawn(level, LEVELS[level]);
}

export function severitySign(severity: Severity): Html {
  return drawn(severity, SEVERITIES[severity]);
}

/** A pencil: here it can be changed. */
export const pencilSign: Html = drawn('pencil', '<path d="M2.5 13.5l.8-3.2 7.6-7.6 2.4 2.4-7.6 7.6zM9.4 4.2l2.4 2.4"/>');

function drawn(name: string, shape: string): Html {
  return { markup: `<svg class="sign ${name}" viewBox="0 0 16 16" aria-hidden="true">${shape}</svg>` };
}

const LEVELS: Readonly<Record<Level, string>> = {
  fully: '<circle cx="8" cy="8" r="6.5"/><path d="M5 8.2l2.1 2.1L11 6"/>',
  partially: '<circle cx="8" cy="8" r="6.5"/><path class="filled" d="M8 1.5a6.5 6.5 0 0 1 0 13z"/>',
  'does-not-meet': '<circle cx="8" cy="8" r="6.5"/><path d="M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8"/>',
};

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: '<circle cx="8" cy="8" r="6.5"/><path d="M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8"/>',
  warning: '<path d="M8 2l6.5 12h-13zM8 6.4v3.6M8 11.6v.6"/>',
  information: '<circle cx="8" cy="8" r="6.5"/><path d="M8 7v4.2M8 4.6v.6"/>',
  hint: '<path d="M5.6 9.6a4 4 0 1 1 4.8 0v1.6H5.6zM6.4 13.6h3.2"/>',
};
