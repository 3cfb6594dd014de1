import { describe, expect, it } from 'vitest';
import type { AssetId } from '../../../src/core/asset-id.ts';
import { deriveHierarchy } from '../../../src/core/toc/derive-toc.ts';
import type { TopicLink } from '../../../src/core/toc/link-evidence.ts';
import { locale } from '../virtual-content.ts';

/** Links from lines such as `a > b c | contents`, listed in this order under this heading. */
function links(...lines: readonly string[]): readonly TopicLink[] {
  return lines.flatMap((line) => {
    const [edge = '', section = ''] = line.split(' | ');
    const [from = '', targets = ''] = edge.split(' > ');
    return targets.split(' ').map((to, position) => ({
      locale: locale('de'),
      from: from as AssetId,
      to: to as AssetId,
      section: section.replace('~', ''),
      form: section.startsWith('~') ? ('inline' as const) : ('item' as const),
      position,
    }));
  });
}

function childrenOf(parent: string, all: readonly TopicLink[]): readonly string[] {
  return deriveHierarchy(all).children.get(parent as AssetId) ?? [];
}

const CONTENTS = ['r > a b c d e | contents', 'a > f g h i j | contents', 'b > k l m n o | contents'];

describe('deriving the hierarchy', () => {
  it('takes lists under a heading made for it, in their order', () => {
    const all = links(...CONTENTS);
    expect(childrenOf('r', all)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(childrenOf('a', all)).toEqual(['f', 'g', 'h', 'i', 'j']);
  });

  it('keeps the order of the list although a text mentions some of its topics first', () => {
    const all = links('r > d b | ~intro', ...CONTENTS);
    expect(childrenOf('r', all)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('learns that lists which answer each other are cross-references', () => {
    const all = links(
      ...CONTENTS,
      'f > g a | see',
      'g > f a | see',
      'h > f | see',
      'f > h | see',
      'c > f | see',
    );
    expect(childrenOf('f', all)).toEqual([]);
    expect(childrenOf('c', all)).toEqual([]);
  });

  it('lets a list of contents win over a mention, whichever comes first', () => {
    const all = links('z > f | ~intro', ...CONTENTS);
    expect(childrenOf('z', all)).toEqual([]);
    expect(childrenOf('a', all)).toContain('f');
  });

  it('puts a topic that is only mentioned below the topic that mentions it', () => {
    expect(childrenOf('c', links(...CONTENTS, 'c > x | ~intro'))).toEqual(['x']);
  });

  it('lets a topic stand in several lists of contents', () => {
    const all = links(...CONTENTS, 'c > f p q r1 s | contents');
    expect(childrenOf('a', all)).toContain('f');
    expect(childrenOf('c', all)).toContain('f');
    expect(deriveHierarchy(all).mainParent.get('f' as AssetId)).toBe('a');
  });

  it('never makes a cycle', () => {
    const { mainParent } = deriveHierarchy(links('a > b | x', 'b > c | x', 'c > a | x'));
    expect(mainParent.size).toBe(2);
  });

  it('does not depend on the order of its input', () => {
    const all = links(...CONTENTS, 'c > x | ~intro', 'f > g | see', 'g > f | see');
    const backwards = deriveHierarchy(all.toReversed());
    expect([...backwards.mainParent].sort()).toEqual([...deriveHierarchy(all).mainParent].sort());
  });
});
