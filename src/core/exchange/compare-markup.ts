/** Holds the markup of a translated text against that of the text that it takes the place of. */
import { listCodes } from './inline-codes.ts';

/**
 * What markup a text lost and gained, as the end of a sentence; `undefined` where it has the codes of one
 * of the models. Codes may change places: languages have other orders of words.
 */
export function markupProblem(text: string, models: readonly string[]): string | undefined {
  const codes = listCodes(text);
  const differences = models.map((model) => difference(listCodes(model), codes));
  return differences.includes(undefined) ? undefined : differences[0];
}

function difference(wanted: readonly string[], found: readonly string[]): string | undefined {
  const lost = without(wanted, found);
  const gained = without(found, wanted).filter((code) => !isHarmless(code));
  const parts = [
    ...(lost.length > 0 ? [`has lost ${quoted(lost)}`] : []),
    ...(gained.length > 0 ? [`has a new ${quoted(gained)}`] : []),
  ];
  return parts.length > 0 ? parts.join(' and ') : undefined;
}

/** Entities and escapes are characters, and every language has its own. */
function isHarmless(code: string): boolean {
  return /^[&\\]/.test(code);
}

/** The codes of a list that another lacks, counting repetitions. */
function without(codes: readonly string[], other: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const code of other) left.set(code, (left.get(code) ?? 0) + 1);
  return codes.filter((code) => {
    const count = left.get(code) ?? 0;
    left.set(code, count - 1);
    return count <= 0;
  });
}

function quoted(codes: readonly string[]): string {
  return codes.map((code) => (code.includes('`') ? `"${code}"` : `\`${code}\``)).join(', ');
}
