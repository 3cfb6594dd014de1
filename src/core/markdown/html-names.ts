/**
 * Names of HTML elements by what becomes of them in a body. A name in none of the sets is no HTML:
 * it is a placeholder such as `<fqdn>` that somebody forgot to escape, and shows as text.
 */

const names = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Never end with a tag of their own. */
export const VOID = names(
  'area base br col embed frame hr img input keygen link meta param source track wbr',
);

/** End where the next one begins, so that an open one says nothing of nesting. */
export const OPTIONAL_END = names('p li dt dd td th tr thead tbody tfoot colgroup option optgroup rt rp');

/** Removed with all they contain, and reported. */
export const UNSAFE = names(`
  applet audio base embed frame frameset iframe link math meta noembed noframes noscript object param
  script select style svg template textarea video`);

/** Flow content that may not stand in a paragraph. */
export const BLOCK = names(`
  address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul dt dd
  tbody thead tfoot tr td th caption`);

const OTHER = names(`
  a abbr acronym b bdi bdo big blink body button canvas cite code col colgroup data datalist del dfn em font
  head html i img input ins kbd keygen label legend map mark marquee meter nobr optgroup option output
  picture plaintext progress q rb rp rt rtc ruby s samp slot small source span strike strong sub sup time
  title track tt u var wbr xmp area br center`);

/** Whether a lower-case name is an HTML element's. */
export function isHtmlName(name: string): boolean {
  return OTHER.has(name) || BLOCK.has(name) || UNSAFE.has(name) || VOID.has(name);
}
