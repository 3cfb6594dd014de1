/** Editions as they would be without what makes their sections easy to align: the truth is kept beside. */
import type { Section, Topic } from '../../src/core/topic.ts';

/** The edition without its anchors; IDs stay, so that sections can be told. */
export function hideAnchors(topic: Topic): Topic {
  return { ...topic, sections: topic.sections.map((section) => ({ ...section, anchor: undefined })) };
}

/** The edition without some of its sections, chosen by `keep`; `undefined` when it would lose none or all. */
export function dropSections(topic: Topic, keep: () => boolean): Topic | undefined {
  const [intro = '', ...parts] = topic.body.split(/(?=<h[2-6] id=)/);
  const texts = /^<h[2-6] id=/.test(intro) ? [intro, ...parts] : parts;
  const kept = topic.sections.map(keep);
  if (kept.every(Boolean) || !kept.some(Boolean)) return undefined;
  return {
    ...topic,
    sections: topic.sections.filter((_, index) => kept[index]),
    body: (texts === parts ? intro : '') + texts.filter((_, index) => kept[index]).join(''),
  };
}

/** Anchor of each section that both editions have, by the section's ID in `own`. */
export function commonAnchors(
  own: readonly Section[],
  other: readonly Section[],
): ReadonlyMap<string, string> {
  const others = new Set(other.map(({ anchor }) => anchor?.toLowerCase()));
  return new Map(
    own.flatMap(({ id, anchor }) => {
      const name = anchor?.toLowerCase();
      return name !== undefined && others.has(name) ? [[id, name] as const] : [];
    }),
  );
}

/** Numbers from 0 to 1, the same for the same seed. */
export function newRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
