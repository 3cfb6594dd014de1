/**
 * Applies the rules about source text to the editions of one asset. Callers stream the content asset by
 * asset, so that no more than one asset's texts are in memory.
 */
import { compareDiagnostics, type Diagnostic } from '../diagnostic.ts';
import { describeChange } from '../fixes/describe-change.ts';
import type { Topic } from '../topic.ts';
import { editionRules } from './all-rules.ts';
import { checkIgnoreComments } from './check-ignore-comments.ts';
import { buildEditions, type CheckedContent, type Edition } from './edition.ts';
import { type Ignored, readIgnored } from './ignored.ts';
import { judgeFindings } from './judge.ts';
import type { Knowledge } from './knowledge.ts';
import type { EditionRule, Finding } from './rule.ts';
import { pointAt } from './source.ts';

/** A topic and its file's text, decoded, without byte order mark and with `\n` line ends. */
export interface TopicText {
  readonly topic: Topic;
  readonly text: string;
}

/** Findings of all rules about the editions of one asset, sorted. */
export function checkAsset(
  catalog: CheckedContent,
  knowledge: Knowledge,
  texts: readonly TopicText[],
): readonly Diagnostic[] {
  const ignored = new Map<string, readonly Ignored[]>();
  const found: Diagnostic[] = [];
  const wanted = editionRules.filter(({ id }) => catalog.settings.rules[id] !== 'off');
  for (const edition of buildEditions(catalog, knowledge, texts)) {
    const { text, bodyStart } = edition.source;
    ignored.set(edition.topic.path, readIgnored(text, bodyStart));
    found.push(...checkIgnoreComments(edition.topic.path, edition.source));
    for (const rule of wanted) found.push(...applyRule(rule, edition));
  }
  return judgeFindings(found, catalog.settings, ignored).toSorted(compareDiagnostics);
}

function applyRule({ id, severity, check }: EditionRule, edition: Edition): readonly Diagnostic[] {
  return Array.from(check(edition), ({ at, end, ...finding }) => ({
    ruleId: id,
    severity,
    file: edition.topic.path,
    ...pointAt(edition.source, at),
    ...(end !== undefined && { end: pointAt(edition.source, end) }),
    ...finding,
    ...changeOf(edition.source.text, finding),
  }));
}

function changeOf(text: string, { fix }: Pick<Finding, 'fix'>): Pick<Diagnostic, 'change'> {
  const change = fix && describeChange(text, fix);
  return change ? { change } : {};
}
