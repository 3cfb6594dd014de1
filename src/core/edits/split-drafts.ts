/** Tells drafts from topics that have a page. A draft without a twin stays: nothing could stand in for it. */
import type { Diagnostic } from '../diagnostic.ts';
import { localeName, parseLocale } from '../locale.ts';
import type { Topic } from '../topic.ts';
import { DRAFT_KEY, draftLocale } from './untranslated.ts';

/** Topics of both kinds, in the order of the input, and what there is to say of drafts. */
export interface SplitTopics {
  readonly published: readonly Topic[];
  readonly drafts: readonly Topic[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Splits topics; with `publishDrafts` drafts have pages too, and are only reported. */
export function splitDrafts(topics: readonly Topic[], publishDrafts: boolean): SplitTopics {
  const marked = topics.filter((topic) => draftLocale(topic) !== undefined);
  if (marked.length === 0) return { published: topics, drafts: [], diagnostics: [] };
  const own = new Set(
    topics.filter((topic) => draftLocale(topic) === undefined).map(({ assetId }) => assetId),
  );
  const hidden = new Set(publishDrafts ? [] : marked.filter(({ assetId }) => own.has(assetId)));
  return {
    published: topics.filter((topic) => !hidden.has(topic)),
    drafts: marked.filter((topic) => hidden.has(topic)),
    diagnostics: marked.map((topic) => untranslatedTopic(topic, hidden.has(topic))),
  };
}

function untranslatedTopic(topic: Topic, hidden: boolean): Diagnostic {
  const line = Object.entries(topic.meta.lines).find(([key]) => key.toLowerCase() === DRAFT_KEY)?.[1] ?? 1;
  const language = localeName(draftLocale(topic) ?? topic.locale, parseLocale('en'));
  const effect = hidden ? ', so readers get that edition instead' : '';
  return {
    ...{ file: topic.path, line, column: 1, ruleId: 'untranslated-topic', severity: 'warning' },
    message: `The text of this topic is still in ${language}${effect}.`,
    advice: `Translate it, then remove the line \`${DRAFT_KEY}\` and the marks in the body.`,
  };
}
