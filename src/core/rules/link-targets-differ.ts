/** Links that lead elsewhere than those of the other editions at the same place. */

import type { AssetId } from '../asset-id.ts';
import { resolveReference } from '../catalog/references.ts';
import { findDeviations, placeOf } from '../check/compare-blocks.ts';
import type { Edition } from '../check/edition.ts';
import { linkTargets } from '../check/inline.ts';
import type { EditionRule } from '../check/rule.ts';
import type { Block } from '../check/scan-blocks.ts';

export const rule: EditionRule = {
  id: 'link-targets-differ',
  severity: 'warning',
  description: 'a link that leads elsewhere than in the other editions',
  over: 'edition',
  *check(edition) {
    for (const { block, own, expected, votes } of findDeviations(edition, KINDS, targetsOf)) {
      if (own === undefined) continue;
      const [here, there] = [meaningOf(edition, own), meaningOf(edition, expected)];
      if (here === undefined || there === undefined || here === there) continue;
      yield {
        at: placeOf(block, own),
        message: `${votes} other editions link to ${expected} here, not to ${own}.`,
        advice: 'Check the target against the other editions.',
      };
    }
  },
};

const KINDS: ReadonlySet<Block['kind']> = new Set(['text']);

/** Relative targets without fragments, which are translated in places. */
function targetsOf({ text }: Block): readonly string[] {
  return linkTargets(text).flatMap(({ target }) =>
    /^[a-z]+:|^\/\/|^#/i.test(target) ? [] : [target.replace(/[?#].*$/s, '')],
  );
}

/** Asset that a target means; links to nothing are another rule's finding. */
function meaningOf({ catalog, topic }: Edition, target: string): AssetId | undefined {
  const reference = { ...NO_REFERENCE, target, place: { file: topic.path, line: 1, column: 1 } };
  const meaning = resolveReference(catalog, { topic, readerLocale: topic.locale }, reference);
  return meaning.type === 'topic' ? meaning.topic.assetId : undefined;
}

const NO_REFERENCE = { kind: 'link', text: '', section: undefined, form: 'inline' } as const;
