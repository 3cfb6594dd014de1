/** Completion: targets of links and images, sections, and asset IDs. */
import type { CompletionList } from 'vscode-languageserver';
import { completeAssetId } from './complete-asset-id.ts';
import { completeTarget, openTargetAt } from './complete-link.ts';
import type { Content } from './content.ts';
import type { Document } from './document.ts';
import { assetIdAt } from './front-matter-at.ts';

/** Characters after which editors should ask without being told to. */
export const TRIGGERS: readonly string[] = ['(', '#', '/', '"', ':'];

/** More than a screen of an editor's list; the rest comes when more is written. */
const LIMIT = 100;

/** What can stand at an offset. Lists are incomplete so that editors ask again for each word. */
export function completeAt(content: Content, document: Document, offset: number): CompletionList {
  const id = assetIdAt(document, offset);
  const open = id ? undefined : openTargetAt(document, offset);
  const items = id
    ? completeAssetId(content, document, { open: id, limit: LIMIT })
    : open
      ? completeTarget(content, document, { open, limit: LIMIT })
      : [];
  return {
    isIncomplete: items.length === LIMIT || (open?.written ?? id?.text ?? '') !== '',
    items: [...items],
  };
}
