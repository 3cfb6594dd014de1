/**
 * The term base: what a concept is called in each language, and which variants are forbidden. A YAML
 * list that people keep; `hexapla terms` proposes one.
 */
import { parse } from 'yaml';
import { z } from 'zod';

const names = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : [value]));
const schema = z.array(
  z.object({
    concept: z.string(),
    terms: z.record(z.string(), z.string()),
    forbidden: z.record(z.string(), names).optional(),
  }),
);

/** One concept of the term base. */
export interface Term {
  readonly concept: string;
  /** Term by locale. */
  readonly terms: Readonly<Record<string, string>>;
  /** Forbidden variants by locale. */
  readonly forbidden?: Readonly<Record<string, readonly string[]>> | undefined;
}

export type TermBase = readonly Term[];

/** Reads a term base. Throws with the place of the fault when it is none. */
export function parseTermBase(text: string): TermBase {
  const data: unknown = parse(text, { schema: 'failsafe' }) ?? [];
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path.join('.') ?? '';
  throw new Error(`The term base cannot be read at \`${path}\`: ${issue?.message ?? 'unknown form'}.`);
}

/** What a locale forbids and the term to write instead. */
export function forbiddenTerms(
  base: TermBase,
  locale: string,
): readonly { readonly variant: string; readonly term: string }[] {
  return base.flatMap(({ terms, forbidden }) =>
    (forbidden?.[locale] ?? []).map((variant) => ({ variant, term: terms[locale] ?? '' })),
  );
}
