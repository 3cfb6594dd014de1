/** What search says about a query that it understood otherwise, or that found nothing. */
import type { Answer } from '../../search/client/answer-question.ts';
import { element } from './hit-view.ts';
import type { SearchTexts } from './texts.ts';

/** Shows the note of an answer in an element, empty when there is nothing to say; `onQuery` tries another. */
export function showNote(
  place: HTMLElement,
  answer: Answer | undefined,
  { texts, onQuery }: { readonly texts: SearchTexts; readonly onQuery: (query: string) => void },
): void {
  const { corrected, suggestion, found = [] } = answer ?? {};
  if (corrected !== undefined && found.length > 0)
    place.replaceChildren(`${texts.corrected} `, element('strong', '', corrected));
  else if (suggestion !== undefined) {
    const button = element('button', '', suggestion);
    button.type = 'button';
    button.addEventListener('click', () => onQuery(suggestion));
    place.replaceChildren(`${texts.suggestion} `, button);
  } else place.replaceChildren();
}
