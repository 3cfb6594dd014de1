/** Absolute addresses of the old library whose topic is part of this content. */
import type { ReferenceRule } from '../check/rule.ts';

export const rule: ReferenceRule = {
  id: 'absolute-link-to-topic',
  severity: 'info',
  description: 'an absolute address whose topic is part of this content',
  over: 'reference',
  check: ({ reference, meaning }) => {
    if (reference.kind !== 'link' || meaning.type !== 'topic') return undefined;
    if (!/^(?:https?:)?\/\//i.test(reference.target.trim())) return undefined;
    return {
      message: `This address means ${meaning.topic.path}, which is part of this content; the link leads there.`,
      advice: `Write the file's relative path, so that the link holds wherever the content is read.`,
    };
  },
};
