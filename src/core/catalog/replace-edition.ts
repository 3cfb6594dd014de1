/** Puts a new text of a topic into a catalog, at the cost of one topic. */

import { newSectionIndex } from '../sections/section-index.ts';
import type { Topic } from '../topic.ts';
import type { Catalog } from './catalog.ts';
import { nameByAsset } from './find-asset.ts';

/**
 * The catalog with `topic` in the place of the one at its path, which must exist and be joined by the same
 * asset ID, slug and library ID. Labels, TOC and redirects stay.
 */
export function replaceEdition(catalog: Catalog, topic: Topic): Catalog {
  const { library } = catalog;
  const before = library.byPath.get(topic.path.toLowerCase());
  if (!before) throw new Error(`The library has no topic \`${topic.path}\`.`);
  const after: Topic = { ...topic, assetId: before.assetId, slug: before.slug };
  const name = topic.path.slice(topic.path.lastIndexOf('/') + 1).toLowerCase();
  const put = (topics: readonly Topic[] = []) => topics.map((one) => (one === before ? after : one));
  const editions = new Map(library.editions.get(after.assetId)).set(after.locale, after);
  const next = {
    ...library,
    topics: put(library.topics),
    editions: new Map(library.editions).set(after.assetId, editions),
    byPath: new Map(library.byPath).set(topic.path.toLowerCase(), after),
    byFileName: new Map(library.byFileName).set(name, put(library.byFileName.get(name))),
  };
  return { ...catalog, library: next, sections: newSectionIndex(next, nameByAsset(next)) };
}
