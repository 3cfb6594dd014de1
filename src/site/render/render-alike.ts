/**
 * Renders many pages of one template without a request for each, which would cost as much as what stands on
 * them. Astro renders the first page itself; what it made ready for that serves the others.
 */
import type { SSRResult } from 'astro';
import type { createComponent, renderToString } from 'astro/runtime/server/index.js';

type Template = ReturnType<typeof createComponent>;

/** What a page's module exports to be rendered so. */
export interface AlikeModule {
  readonly default: Template;
  readonly renderToString: typeof renderToString;
}

/** A template that can render by itself once Astro has rendered a page with it. */
export interface AlikePages {
  /** Stands in for the module when Astro renders. */
  readonly module: AlikeModule;
  /** HTML of the page with these props; `undefined` as long as Astro has rendered none. */
  render(props: object): Promise<string> | undefined;
}

/** Watches a template for what Astro makes ready for it. */
export function renderAlike(module: AlikeModule): AlikePages {
  const template = module.default;
  let ready: SSRResult | undefined;
  const watched: Template = (result, props, slots) => {
    ready ??= renew(result);
    return template(result, props, slots);
  };
  return {
    module: { ...module, default: Object.assign(watched, template) },
    render: (props) => ready && renderWith(module, renew(ready), props),
  };
}

async function renderWith(
  { default: template, renderToString }: AlikeModule,
  result: SSRResult,
  props: object,
) {
  const html = await renderToString(result, template, props, {}, true);
  if (typeof html !== 'string') throw new Error('A template answered with no page.');
  return html;
}

/** Rendering a page takes notes in sets and lists, so each page gets its own. */
function renew(result: SSRResult): SSRResult {
  return Object.assign(copyNotes(result), { _metadata: copyNotes(result._metadata), createAstro });
}

/** What templates see as `Astro`: nothing of the page that Astro rendered itself, only what theirs is made from. */
function createAstro(props: object) {
  return { props };
}

function copyNotes<T extends object>(notes: T): T {
  const own = { ...notes } as Record<string, unknown>;
  for (const [name, value] of Object.entries(own)) {
    if (value instanceof Set) own[name] = new Set(value);
    else if (Array.isArray(value)) own[name] = [...value];
  }
  return own as T;
}
