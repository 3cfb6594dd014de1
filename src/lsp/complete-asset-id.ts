/** Asset IDs for the front matter, by title: what the locale still lacks comes first. */
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { isLocalAssetId } from '../core/asset-id.ts';
import { findEdition } from '../core/library.ts';
import type { Content } from './content.ts';
import { type Document, rangeOf } from './document.ts';
import type { WrittenAssetId } from './front-matter-at.ts';
import { rankMatches, type Searchable } from './match-words.ts';

interface Candidate extends Searchable {
  readonly item: CompletionItem;
  readonly taken: boolean;
}

/** Completions for an asset ID, the best first; at most `limit`. */
export function completeAssetId(
  content: Content,
  document: Document,
  { open, limit }: { readonly open: WrittenAssetId; readonly limit: number },
): readonly CompletionItem[] {
  const all = candidates(content, document);
  const range = rangeOf(document, open.start, open.end);
  const found = rankMatches(open.text, all, all.length);
  return [...found.filter(({ taken }) => !taken), ...found.filter(({ taken }) => taken)]
    .slice(0, limit)
    .map(({ item: { insertText = '', ...item } }, index) => ({
      ...item,
      sortText: String(index).padStart(5, '0'),
      filterText: open.text || insertText,
      textEdit: { range, newText: insertText },
    }));
}

function candidates({ catalog }: Content, { path }: Document): readonly Candidate[] {
  const { library, labels, settings } = catalog;
  const folder = path.slice(0, path.indexOf('/'));
  const locale = settings.locales.find((one) => one === folder);
  if (locale === undefined) return [];
  return library.assetIds.flatMap((assetId) => {
    const editions = [...(library.editions.get(assetId)?.values() ?? [])];
    const topic = findEdition(library, assetId, settings.sourceLocale ?? locale);
    const isOnlyHere = editions.every((edition) => edition.path === path);
    if (!topic || isOnlyHere || isLocalAssetId(assetId)) return [];
    const own = library.editions.get(assetId)?.get(locale);
    const taken = own !== undefined && own.path !== path;
    const item: CompletionItem = {
      label: labels.shortTitle(topic),
      kind: CompletionItemKind.Value,
      labelDetails: { description: taken ? `taken by ${own.path}` : topic.path },
      detail: assetId,
      insertText: assetId,
    };
    const titles = editions.map(({ meta }) => meta.title);
    const names = [labels.shortTitle(topic), topic.path.slice(topic.path.lastIndexOf('/') + 1), assetId];
    return { item, taken, primary: names, secondary: titles };
  });
}
