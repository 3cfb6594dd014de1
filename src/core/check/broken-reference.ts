/** What the rules about links to nowhere have in common: the nearest name that there is. */

import type { Surroundings } from '../catalog/references.ts';
import { nearestName } from '../text/nearest-name.ts';
import type { ResolvedReference } from './rule.ts';

/** Advice for a broken link or image of a topic. */
export function brokenAdvice(broken: ResolvedReference, around: Surroundings): string {
  const nearest = nearestFile(broken, around);
  return nearest ? `Did you mean ${nearest}?` : 'Correct the address, or remove the link and keep its text.';
}

/** Name of the file that a broken link or image probably means. */
export function nearestFile(
  { topic, reference, meaning }: ResolvedReference,
  around: Surroundings,
): string | undefined {
  const isImage = meaning.type === 'broken' && meaning.reason === 'missing-image';
  const pool = isImage
    ? [...around.media.values()].map((file) => nameOf(file.path))
    : around.library.topics.filter(({ locale }) => locale === topic.locale).map(({ path }) => nameOf(path));
  const written = nameOf(reference.target.replace(/[?#].*$/s, '')).toLowerCase();
  return nearestName(written, pool);
}

/** A target in quotes, shortened. */
export function quoteTarget(target: string): string {
  return `"${target.length > 120 ? `${target.slice(0, 117)}…` : target}"`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
