/**
 * The one way from Markdown to the body of a topic: a parser, then plugins with one job each. Every
 * command and page uses it, so that no two of them can disagree about a topic.
 */
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { type PluggableList, unified } from 'unified';
import { type BodyDraft, newBodyDraft } from './body-draft.ts';
import { findExcess } from './complexity.ts';
import { PARSERS, type ParserName } from './parsers.ts';
import { rehypeBilingual } from './rehype-bilingual.ts';
import { rehypeBodyDate } from './rehype-body-date.ts';
import { rehypeCallouts } from './rehype-callouts.ts';
import { rehypeDress } from './rehype-dress.ts';
import { rehypeFootnotes } from './rehype-footnotes.ts';
import { rehypeHeadings } from './rehype-headings.ts';
import { rehypeLead } from './rehype-lead.ts';
import { rehypePhrasing } from './rehype-phrasing.ts';
import { rehypeReferences } from './rehype-references.ts';
import { rehypeSafe } from './rehype-safe.ts';
import { rehypeTidy } from './rehype-tidy.ts';
import { rehypeTitle } from './rehype-title.ts';
import { rehypeUnsafe } from './rehype-unsafe.ts';
import { rehypeUnwrap } from './rehype-unwrap.ts';

/** A rendered body with what the plugins read out of it. */
export interface RenderedBody {
  /** Sanitized HTML with open references, see `body-template.ts`. */
  readonly html: string;
  readonly draft: Readonly<BodyDraft>;
  /** The source text of a bilingual edition, rendered the same way. */
  readonly source?: RenderedBody;
}

/** What happens to a clean tree of one language. */
const ARRANGE: PluggableList = [
  rehypeUnwrap,
  rehypeBodyDate,
  rehypeCallouts,
  rehypeFootnotes,
  rehypeTitle,
  rehypePhrasing,
  rehypeTidy,
  rehypeHeadings,
  rehypeLead,
  rehypeDress,
  rehypeReferences,
];

const PROCESSOR = unified().use([rehypeUnsafe, rehypeSafe, rehypeBilingual]).use(ARRANGE).freeze();
const ARRANGER = unified().use(ARRANGE).freeze();

/** Renders Markdown. Lines of `markdown` must be those of `file`, so that places are true. */
export function renderBody(file: string, markdown: string, parser: ParserName): RenderedBody {
  const draft = newBodyDraft(file, markdown);
  draft.excess = findExcess(markdown);
  if (draft.excess) return { html: '', draft };
  const tree = PROCESSOR.runSync(PARSERS[parser](markdown, draft), { data: { draft } });
  const rendered = { html: toHtml(tree as Root), draft };
  return draft.source
    ? { ...rendered, source: renderSource(draft.source, newBodyDraft(file, markdown)) }
    : rendered;
}

function renderSource(source: Root, draft: BodyDraft): RenderedBody {
  const tree = ARRANGER.runSync(source, { data: { draft } });
  return { html: toHtml(tree as Root), draft };
}
