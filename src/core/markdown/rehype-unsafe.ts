/**
 * Reports what content may not do (run scripts, embed pages, restyle the site) and takes it out. The
 * sanitizer after it would drop the same silently; readers of the report should know.
 */
import type { Element } from 'hast';
import { type BodyDraft, bodyPlugin, reportAt } from './body-draft.ts';
import { UNSAFE } from './html-names.ts';
import { pointOf, type Replacement, rewrite } from './tree.ts';

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
/** An address with the remains of another in front, which a careless replacement leaves. */
const GLUED = /^[a-z][a-z0-9+.-]*?(https?:\/\/.*)$/i;
const SAFE_SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel']);

/** Removes unsafe elements, event handlers and addresses, with a diagnostic for each; saves addresses that are only glued to something. */
export const rehypeUnsafe = bodyPlugin((tree, draft) => {
  rewrite(tree, (element) => {
    if (UNSAFE.has(element.tagName)) return removeUnsafe(element, draft);
    dropHandlers(element, draft);
    if (element.tagName === 'a') dropAddress(element, 'href', draft);
    if (element.tagName === 'img') dropAddress(element, 'src', draft);
    return undefined;
  });
});

/** Whether an address is relative or has a scheme that readers can follow safely. */
export function isSafeAddress(address: string): boolean {
  const scheme = SCHEME.exec(withoutControls(address))?.[1];
  return scheme === undefined || SAFE_SCHEMES.has(scheme.toLowerCase());
}

/** White space and control characters of ASCII. */
const INVISIBLE = /[^!-~\u{80}-\u{10ffff}]+/gu;

/** Browsers ignore control characters and white space in a scheme. */
function withoutControls(address: string): string {
  return address.replace(INVISIBLE, '');
}

function removeUnsafe(element: Element, draft: BodyDraft): Replacement {
  reportAt(draft, pointOf(element), unsafeHtml(`\`<${element.tagName}>\``));
  return [];
}

function dropHandlers(element: Element, draft: BodyDraft): void {
  for (const name in element.properties) {
    if (!/^on/i.test(name)) continue;
    delete element.properties[name];
    reportAt(draft, pointOf(element), unsafeHtml(`The event handler \`${name.toLowerCase()}\``));
  }
}

function dropAddress(element: Element, name: 'href' | 'src', draft: BodyDraft): void {
  const address = element.properties[name];
  if (typeof address !== 'string' || isSafeAddress(address)) return;
  const glued = GLUED.exec(address)?.[1];
  if (glued) {
    element.properties[name] = glued;
    reportAt(draft, pointOf(element), gluedAddress(address, glued));
    return;
  }
  delete element.properties[name];
  reportAt(draft, pointOf(element), {
    ruleId: 'unsafe-link',
    severity: 'warning',
    message: `The address “${address.slice(0, 60)}” is not allowed; the ${name === 'src' ? 'image' : 'link'} is dropped.`,
    advice: 'Use a relative path or an http, https, mailto or tel address.',
  });
}

function gluedAddress(address: string, target: string) {
  const stray = address.slice(0, -target.length);
  return {
    ruleId: 'glued-address',
    severity: 'warning' as const,
    message: `“${stray.slice(0, 60)}” sticks to the front of an address; only what follows is read.`,
    advice: `Write \`${target.slice(0, 100)}\`, or link to the topic that was meant.`,
  };
}

function unsafeHtml(what: string) {
  return {
    ruleId: 'unsafe-html',
    severity: 'warning' as const,
    message: `${what} is not allowed in topics and is left out.`,
    advice: 'Delete it.',
  };
}
