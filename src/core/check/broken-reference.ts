/** What the rules about links to nowhere have in common: the nearest name that there is. */

import type { Surroundings } from '../catalog/references.ts';
import { namedUnpublished } from '../catalog/unpublished.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nearestName } from '../text/nearest-name.ts';
import type { ResolvedReference } from './rule.ts';

/** What to say of a broken link or image: `missing`, or that its file exists and has no page. */
export function brokenFinding(
  broken: ResolvedReference,
  around: Surroundings,
  { missing, outcome }: { readonly missing: string; readonly outcome: string },
): Pick<Diagnostic, 'message' | 'advice'> {
  const path = namedUnpublished(around.unpublished, broken.topic, broken.reference);
  if (path === undefined)
    return { message: `${missing}, so ${outcome}.`, advice: brokenAdvice(broken, around) };
  return {
    message: `The file ${path} exists but is not published, so ${outcome}.`,
    advice: `See what is reported of ${path}; the link is right as soon as that is mended.`,
  };
}

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
  const written = nameOf(asWritten(reference.target).replace(/[?#].*$/s, '')).toLowerCase();
  return nearestName(written, pool);
}

/** A target in quotes as people write it, shortened. */
export function quoteTarget(target: string): string {
  const written = asWritten(target);
  return `"${written.length > 120 ? `${written.slice(0, 117)}…` : written}"`;
}

/** Markdown parsers encode what stands plainly in the text; spaces and controls are encoded by people. */
function asWritten(target: string): string {
  return target.replace(/(?:%(?!20|[01]|7f)[\da-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
