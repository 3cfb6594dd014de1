/** Reads the texts that a move may change: topics with links to the moved ones, and all TOC files. */
import { findAffected, type MoveTexts } from '../core/edits/plan-move.ts';
import type { TopicMove } from '../core/edits/topic-move.ts';
import { normalizeLineEnds } from '../core/parse/source-text.ts';
import { readTexts } from './content-texts.ts';
import type { Site } from './load-site.ts';
import { readContent } from './read-content.ts';

/** Reads them. Throws when a file has gone since the site was loaded. */
export async function loadMoveTexts(
  { catalog, contentDir, settings }: Site,
  moves: readonly TopicMove[],
): Promise<MoveTexts> {
  const paths = findAffected(catalog, moves).map(({ path }) => path);
  const texts = await readTexts(contentDir, paths);
  const { tocFiles } = await readContent(contentDir, settings.locales);
  return {
    textOf: ({ path }) => texts.get(path) ?? '',
    tocFiles: tocFiles.map((file) => ({ ...file, text: withoutMark(normalizeLineEnds(file.text)) })),
  };
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
