/** Variants of a term that the term base forbids in this language. */
import type { EditionRule } from '../check/rule.ts';
import { type Hit, reportByLine } from '../check/search-text.ts';
import { forbiddenTerms } from '../terms/term-base.ts';

export const rule: EditionRule = {
  id: 'forbidden-term',
  severity: 'warning',
  description: 'a variant of a term that the term base forbids',
  over: 'edition',
  check: ({ topic, source, knowledge }) => {
    if (!knowledge.terms) return [];
    const hits = forbiddenTerms(knowledge.terms, topic.locale).flatMap(({ variant, term }) =>
      findVariant(source.visible(), variant, term),
    );
    const sorted = hits.toSorted((a, b) => a.start - b.start);
    return reportByLine(source, sorted, (written, { text }) => ({
      message: `The term base forbids \`${written}\` in this language.`,
      advice:
        text === undefined
          ? 'Use another word; the term base has none in this language.'
          : `Write \`${text}\`, in the form that the sentence needs.`,
    })).map(({ fix: _, ...finding }) => finding);
  },
};

function findVariant(text: string, variant: string, term: string | undefined): readonly Hit[] {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${toPattern(variant)}(?![\\p{L}\\p{N}])`, 'giu');
  return Array.from(text.matchAll(pattern), ({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
    text: term,
  })).filter(({ start, end }) => text.slice(start, end) !== term);
}

function toPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}
