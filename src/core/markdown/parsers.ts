/** The two ways from Markdown to a tree, which the conformance test holds to the same result. */
import type { Root } from 'hast';
import type { BodyDraft } from './body-draft.ts';
import { parseByRemark } from './remark-parser.ts';
import { parseBySatteri } from './satteri-parser.ts';

/** Which library reads Markdown. */
export type ParserName = 'satteri' | 'remark';

/**
 * Makes a tree of Markdown, all HTML parsed, with `data-pos` on what `POSITIONED` lists. The tree is empty
 * when the draft then says that there is too much.
 */
export type MarkdownParser = (markdown: string, draft: BodyDraft) => Root;

/** The parsers by name. */
export const PARSERS: Readonly<Record<ParserName, MarkdownParser>> = {
  satteri: parseBySatteri,
  remark: parseByRemark,
};
