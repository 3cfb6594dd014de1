/** What search says about a query that it understood otherwise, or that found nothing. */
import type { Answer } from '../../search/client/answer-question.ts';
import type { FoundTopic } from '../../search/client/hit.ts';
import { element } from './hit-view.ts';
import { announce, failure, numberText } from './state.ts';
import type { SearchTexts } from './texts.ts';

type Part = readonly (Node | string)[];

/** Shows the note of an answer in an element, empty when there is nothing to say; `onQuery` tries another. */
export function showNote(
  place: HTMLElement,
  answer: Answer | undefined,
  { texts, onQuery }: { readonly texts: SearchTexts; readonly onQuery: (query: string) => void },
): void {
  const { corrected, suggestion, leftOut = [], found = [] } = answer ?? {};
  const parts: Part[] = [];
  if (found.length > 0) {
    if (corrected !== undefined) parts.push([`${texts.corrected} `, element('strong', '', corrected)]);
    if (leftOut.length > 0) parts.push([`${texts.leftOut} `, element('strong', '', leftOut.join(' '))]);
    parts.push(...wholeParts(found, texts));
  } else if (suggestion !== undefined)
    parts.push([`${texts.suggestion} `, suggestionButton(suggestion, onQuery)]);
  place.replaceChildren(...parts.flatMap((part, at) => (at === 0 ? part : [' · ', ...part])));
}

/** Says that what is shown is not all, since the rest cannot be fetched. */
export function showFailure(root: HTMLElement, place: HTMLElement, texts: SearchTexts): void {
  const words = texts[failure()];
  place.replaceChildren(words);
  announce(root, words);
}

/** How many have all words, where some have not. */
function wholeParts(found: readonly FoundTopic[], texts: SearchTexts): readonly Part[] {
  const whole = found.filter(({ coverage }) => coverage === 1).length;
  return whole === found.length ? [] : [[texts.whole.replace('{total}', numberText(whole, false))]];
}

function suggestionButton(suggestion: string, onQuery: (query: string) => void): HTMLElement {
  const button = element('button', '', suggestion);
  button.type = 'button';
  button.addEventListener('click', () => onQuery(suggestion));
  return button;
}
