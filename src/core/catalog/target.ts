/**
 * Link targets as people write them, taken apart without ever throwing: `%` junk, spaces and
 * backslashes included.
 */

/** A target in parts. */
export interface TargetParts {
  readonly kind: 'absolute' | 'relative' | 'fragment';
  /** The whole target; absolute ones in the form a browser understands. */
  readonly address: string;
  /** Decoded path of a relative target, without query and fragment. */
  readonly path: string;
  /** Decoded fragment without `#`; empty when there is none. */
  readonly fragment: string;
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** Takes a target apart; `undefined` when it means nothing: empty, or with broken percent-encoding. */
export function splitTarget(target: string): TargetParts | undefined {
  const text = target.trim();
  if (text === '') return undefined;
  if (SCHEME.test(text) || text.startsWith('//')) return absolute(text);
  const [withoutFragment = '', ...rest] = text.split('#');
  const path = decode(withoutFragment.replace(/\?.*$/s, '').replaceAll('\\', '/'));
  const fragment = decode(rest.join('#'));
  if (path === undefined || fragment === undefined) return undefined;
  return { kind: path === '' ? 'fragment' : 'relative', address: text, path, fragment };
}

function absolute(text: string): TargetParts | undefined {
  const url = URL.parse(text.startsWith('//') ? `https:${text}` : text);
  if (!url) return undefined;
  const fragment = decode(url.hash.slice(1)) ?? '';
  return { kind: 'absolute', address: url.href, path: url.pathname, fragment };
}

function decode(text: string): string | undefined {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
