/** Links to a section that the target does not have, under any edition's name for it. */
import { quoteTarget } from '../check/broken-reference.ts';
import type { ReferenceRule } from '../check/rule.ts';
import { nearestName } from '../text/nearest-name.ts';

export const rule: ReferenceRule = {
  id: 'unknown-section',
  severity: 'warning',
  description: 'a link to a section that the topic does not have',
  over: 'reference',
  check: ({ topic, meaning }) => {
    if (meaning.type !== 'topic' && meaning.type !== 'section') return undefined;
    if (meaning.lostSection === undefined) return undefined;
    const target = meaning.type === 'topic' ? meaning.topic : topic;
    const ids = target.sections.map(({ id }) => id);
    const nearest = nearestName(meaning.lostSection, ids);
    return {
      message: `${target.path} has no section ${quoteTarget(`#${meaning.lostSection}`)}, so the link leads to the top of the page.`,
      advice: nearest ? `Did you mean #${nearest}?` : 'Correct the fragment, or remove it.',
    };
  },
};
