/** Links whose path leads into the folder of another locale. */

import type { Surroundings } from '../catalog/references.ts';
import { splitTarget } from '../catalog/target.ts';
import type { ReferenceRule } from '../check/rule.ts';
import type { Topic } from '../topic.ts';

export const rule: ReferenceRule = {
  id: 'link-to-other-locale',
  severity: 'warning',
  description: "a link into another locale's folder",
  over: 'reference',
  check: ({ topic, reference, meaning }, around) => {
    if (reference.kind !== 'link' || meaning.type !== 'topic') return undefined;
    const locale = namedLocale(reference.target, topic, around);
    if (!locale || locale === topic.locale) return undefined;
    const own = around.library.editions.get(meaning.topic.assetId)?.get(topic.locale);
    return {
      message: `The path names the folder of "${locale}"; readers get the topic in their own language all the same.`,
      advice: own
        ? `Link to ${own.path.slice(own.path.lastIndexOf('/') + 1)}.`
        : 'Name the file without its locale.',
    };
  },
};

/** The locale whose folder a relative or rooted path passes through. */
function namedLocale(target: string, topic: Topic, { library }: Surroundings): string | undefined {
  const parts = splitTarget(target);
  if (parts?.kind !== 'relative') return undefined;
  const depth = topic.path.split('/').length - 1;
  const above = '../'.repeat(depth);
  const path = parts.path.startsWith('/') ? parts.path.slice(1) : parts.path;
  const isRooted = parts.path.startsWith('/') || path.startsWith(above);
  const [first] = path.replace(above, '').split('/');
  return isRooted ? library.settings.locales.find((locale) => locale === first) : undefined;
}
