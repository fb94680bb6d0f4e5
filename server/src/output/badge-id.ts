/** The names by which the whole world knows an achievement and its parts. */
import type { Issuer } from '../engine/settings.js';
import type { Spec } from '../spec/model.js';
import { oneLine } from './words.js';

/**
 * The name of an achievement to which its author gives no other: the issuer's, with the microcredential's own behind it.
 * Undefined where either is not known.
 */
export function achievementId({ id }: Spec, issuer: Issuer | undefined): string | undefined {
  const own = oneLine(id);
  return issuer?.id && own ? `${issuer.id}#${step(own)}` : undefined;
}

/** The name of a part, below that of the whole. Only one “#” may stand in an address. */
export function idWithin(whole: string, steps: readonly string[]): string {
  return `${whole}${whole.includes('#') ? '/' : '#'}${steps.map(step).join('/')}`;
}

function step(text: string): string {
  // Half a character has no place in an address.
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
