/** Applies the rules about links and images to a library, as readers of each topic's own locale meet them. */

import { resolveReference, type Surroundings } from '../catalog/references.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Topic } from '../topic.ts';
import { referenceRules } from './all-rules.ts';

/** Findings about every reference of every topic. */
export function checkReferences(around: Surroundings): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const topic of around.library.topics) {
    for (const finding of checkTopicReferences(around, topic)) found.push(finding);
  }
  return found;
}

/** Findings about every reference of one topic. */
export function checkTopicReferences(around: Surroundings, topic: Topic): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const reference of topic.references) {
    const meaning = resolveReference(around, { topic, readerLocale: topic.locale }, reference);
    for (const { id, severity, check } of referenceRules) {
      const finding = check({ topic, reference, meaning }, around);
      if (finding) found.push({ ...reference.place, ruleId: id, severity, ...finding });
    }
  }
  return found;
}
