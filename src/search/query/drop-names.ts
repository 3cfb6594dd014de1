/**
 * Takes the product's name out of what was typed: who copies a title copies the name before or behind it,
 * and as every topic is about the product, its words only blur what was asked for.
 */

/** What is left, and the name that was there. */
export interface WithoutNames {
  readonly text: string;
  /** Empty when there was none. */
  readonly name: string;
}

/** Takes all names out, wherever they stand as words of their own; Korean particles behind them go along. */
export function dropNames(text: string, names: readonly string[]): WithoutNames {
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  let [rest, found] = [text, ''];
  for (const name of longestFirst) {
    const without = rest.replace(nameInText(name), ' ');
    if (without !== rest && found === '') found = name;
    rest = without;
  }
  return { text: rest, name: found };
}

function nameInText(name: string): RegExp {
  const words = name.trim().split(/\s+/u).map(escapeWord).join('\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}\\p{Script=Hangul}*(?![\\p{L}\\p{N}])`, 'giu');
}

function escapeWord(word: string): string {
  return word.replace(/[$()*+./?[\\\]^{|}-]/g, '\\$&');
}
