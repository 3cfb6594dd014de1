/** Comments that are to silence rules but name none, or one that there is not. */
import type { Diagnostic } from '../diagnostic.ts';
import { nearestName } from '../text/nearest-name.ts';
import { readIgnoreComments } from './ignored.ts';
import { registry } from './registry.ts';
import { pointAt, type Source } from './source.ts';

/** A finding for each comment that does not silence what it is meant to. */
export function checkIgnoreComments(file: string, source: Source): readonly Diagnostic[] {
  return readIgnoreComments(source.text, source.bodyStart).flatMap(({ at, names }) => {
    const unknown = names.find((name) => !registry.has(name));
    if (unknown === undefined && names.length > 0) return [];
    return { ruleId: 'unknown-rule', severity: 'warning', file, ...pointAt(source, at), ...inWords(unknown) };
  });
}

function inWords(unknown: string | undefined): Pick<Diagnostic, 'message' | 'advice'> {
  const listed = 'The rules are listed in `docs/rules/index.md`.';
  if (unknown === undefined) {
    return { message: 'This comment names no rule, so it silences nothing.', advice: `Name one. ${listed}` };
  }
  const near = nearestName(unknown, [...registry.keys()]);
  return {
    message: `\`${unknown}\` is no rule, so this comment does not silence it.`,
    advice: near === undefined ? listed : `Did you mean \`${near}\`?`,
  };
}
