/**
 * What a rule is. A rule is one file in `src/core/rules`, named like its ID; it says what it finds and
 * how bad that is, and its check is a pure function. IDs are permanent.
 */

import type { Resolution, Surroundings } from '../catalog/references.ts';
import type { Diagnostic, Edit, RelatedPlace, Severity } from '../diagnostic.ts';
import type { Reference, Topic } from '../topic.ts';
import type { Edition } from './edition.ts';

/** What the registry knows of everything that reports. */
export interface RuleEntry {
  /** Permanent kebab-case name; the manual page is `docs/rules/<id>.md`. */
  readonly id: string;
  /** Severity unless the site's options say another. */
  readonly severity: Severity;
  /** What is found, as a noun phrase. */
  readonly description: string;
}

/** What a rule says of one place; the engine adds rule, severity and file. */
export interface Finding {
  /** Offset in the topic's source text, in UTF-16 code units. */
  readonly at: number;
  /** Offset after what is wrong, where it is certain words. */
  readonly end?: number;
  readonly message: string;
  readonly advice: string;
  /** Edits that certainly put it right. */
  readonly fix?: readonly Edit[];
  /** Edits that may put it right, for a person to choose. */
  readonly proposal?: readonly Edit[];
  /** Places in other files that it is about, too. */
  readonly related?: readonly RelatedPlace[];
}

/** A reference with its meaning for readers of the topic's own locale. */
export interface ResolvedReference {
  readonly topic: Topic;
  readonly reference: Reference;
  readonly meaning: Resolution;
}

/** A rule about one link or image; needs no source text, so that builds apply it too. */
export interface ReferenceRule extends RuleEntry {
  readonly over: 'reference';
  check(
    resolved: ResolvedReference,
    around: Surroundings,
  ): Pick<Diagnostic, 'message' | 'advice'> | undefined;
}

/** A rule about the source text of one edition, alone or held against its twins. */
export interface EditionRule extends RuleEntry {
  readonly over: 'edition';
  check(edition: Edition): Iterable<Finding>;
}

export type Rule = ReferenceRule | EditionRule;
