/** Asset IDs for the front matter, by title: what the locale still lacks comes first. */
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { isLocalAssetId } from '../core/asset-id.ts';
import { findEdition } from '../core/catalog/library.ts';
import type { Topic } from '../core/topic.ts';
import type { Content } from './content.ts';
import { type Document, rangeOf } from './document.ts';
import type { WrittenAssetId } from './front-matter-at.ts';
import { foldNames, rankMatches, type Searchable } from './match-words.ts';

interface Candidate extends Searchable {
  readonly item: () => CompletionItem;
  readonly taken: boolean;
}

/** Completions for an asset ID, the best first; at most `limit`. */
export function completeAssetId(
  content: Content,
  document: Document,
  { open, limit }: { readonly open: WrittenAssetId; readonly limit: number },
): readonly CompletionItem[] {
  const all = findAssets(content, document);
  const range = rangeOf(document, open.start, open.end);
  const found = rankMatches(open.text, all, all.length);
  return [...found.filter(({ taken }) => !taken), ...found.filter(({ taken }) => taken)]
    .slice(0, limit)
    .map((candidate, index) => {
      const { insertText = '', ...item } = candidate.item();
      const sortText = String(index).padStart(5, '0');
      return {
        ...item,
        sortText,
        filterText: open.text || insertText,
        textEdit: { range, newText: insertText },
      };
    });
}

/** Assets that another document has, titled in the source locale where there is one. */
function findAssets({ catalog, namesOf }: Content, { path }: Document): readonly Candidate[] {
  const { library, settings } = catalog;
  const folder = path.slice(0, path.indexOf('/'));
  const locale = settings.locales.find((one) => one === folder);
  if (locale === undefined) return [];
  return library.assetIds.flatMap((assetId) => {
    const editions = [...(library.editions.get(assetId)?.values() ?? [])];
    const topic = findEdition(library, assetId, settings.sourceLocale ?? locale);
    const isOnlyHere = editions.every((edition) => edition.path === path);
    if (!topic || isOnlyHere || isLocalAssetId(assetId)) return [];
    const own = library.editions.get(assetId)?.get(locale);
    const holder = own?.path === path ? undefined : own;
    const primary = `${namesOf(topic)} ${foldNames(assetId)}`;
    const item = () => assetItem(catalog, topic, holder);
    return { item, taken: holder !== undefined, primary, secondary: editions.map(namesOf) };
  });
}

function assetItem({ labels }: Content['catalog'], topic: Topic, holder: Topic | undefined): CompletionItem {
  return {
    label: labels.shortTitle(topic),
    kind: CompletionItemKind.Value,
    labelDetails: { description: holder ? `taken by ${holder.path}` : topic.path },
    detail: topic.assetId,
    insertText: topic.assetId,
  };
}
