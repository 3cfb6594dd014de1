/**
 * Faults to plant, one for each rule that a change to one file can break. A fault changes a text at a
 * random place and says in which line the finding is to be; where it has no place it says nothing.
 */
import { pick, type Random } from './random.ts';

/** A text with a fault. */
export interface Planted {
  readonly text: string;
  /** Lines of which one has to be found. */
  readonly lines: readonly number[];
}

/** `names` are files that links can lead to. */
export type Fault = (text: string, random: Random, names: readonly string[]) => Planted | undefined;

/** Replaces a random match outside of code; the finding is to be in its line. */
function replace(pattern: RegExp, change: (...groups: string[]) => string): Fault {
  return (text, random) => {
    const body = bodyStart(text);
    const matches = [...text.matchAll(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`))];
    const match = pick(
      matches.filter(({ index }) => index >= body && !isCode(text, index)),
      random,
    );
    if (!match) return undefined;
    const changed = change(...match);
    return at(text.slice(0, match.index) + changed + text.slice(match.index + match[0].length), match.index);
  };
}

/** Changes the front matter line of a key. */
function key(name: string, change: (line: string) => string): Fault {
  return (text) => {
    const match = new RegExp(`^${name}:.*$`, 'm').exec(text.slice(0, bodyStart(text)));
    if (!match) return undefined;
    return at(
      text.slice(0, match.index) + change(match[0]) + text.slice(match.index + match[0].length),
      match.index,
    );
  };
}

/** Takes a random match out; the finding may be at the block before or after the gap. */
function remove(pattern: RegExp): Fault {
  return (text, random) => {
    const body = bodyStart(text);
    const matches = [...text.matchAll(pattern)].filter(({ index }) => index >= body && !isCode(text, index));
    const match = pick(matches, random);
    if (!match) return undefined;
    const changed = text.slice(0, match.index) + text.slice(match.index + match[0].length);
    const gap = lineAt(changed, match.index);
    const shown = changed.split('\n').flatMap((content, index) => (isShown(content) ? [index + 1] : []));
    const before = shown.filter((line) => line < gap).slice(-2);
    const after = shown.filter((line) => line >= gap).slice(0, 2);
    return { text: changed, lines: [...before, ...after] };
  };
}

/** Whether a line shows readers anything. */
function isShown(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line.replace(/<[^>]*>/g, ''));
}

const PARAGRAPH = /^(?![#\s>|<*_-]|\d+\.)[^\n]{60,}$/m;
const WORD = /(?<=^(?![#\s>|<_-])[^\n<>[\]`*]{20,300}) (?=\p{L}{4,} )/mu;

export const FAULTS: Readonly<Record<string, Fault>> = {
  'alerts-differ': replace(/> \[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\] *\n(?= *> )/, () => ''),
  'broken-alert': replace(/\[!(NOTE|TIP|IMPORTANT|WARNING)\]/, (_, kind = '') => `[ ! ${kind}]`),
  'byte-order-mark': (text) => ({ text: `\uFEFF${text}`, lines: [1] }),
  'code-blocks-differ': remove(/^ *```[^\n]*\n(?:(?! *```)[^\n]*\n)+ *```[^\n]*\n/gm),
  'duplicate-heading': (text, random) => {
    const planted = replace(
      /^(## <a name="[^"]*"><\/a>[^\n]+\n)/m,
      (_, heading = '') => `${heading}\n${heading}`,
    )(text, random, []);
    return planted && { ...planted, lines: planted.lines.map((line) => line + 2) };
  },
  'glued-address': replace(PARAGRAPH, (line = '') => `${line} [x](sieherhttps://example.com/x)`),
  'glued-product-name': replace(/(?<=^(?![#\s>|<_-])[^\n<>[\]`*]{5,300}\p{Ll}{3}) (?=Lync )/mu, () => ''),
  'impossible-date': key('ms.date', () => 'ms.date: 02/30/2014'),
  'invisible-character': replace(WORD, () => ' \u200b'),
  'link-targets-differ': (text, random, names) => {
    const known = [...text.matchAll(/\]\(([a-z0-9-]+\.md)\)/g)].filter(([, target = '']) =>
      names.includes(target),
    );
    const match = pick(known, random);
    const other = pick(
      names.filter((name) => !text.includes(name)),
      random,
    );
    if (!match || other === undefined) return undefined;
    return at(
      text.slice(0, match.index) +
        match[0].replace(match[1] ?? '', other) +
        text.slice(match.index + match[0].length),
      match.index,
    );
  },
  'list-items-differ': remove(/^ {2}- {1,3}[^\n]{20,}\n\n(?= {2}- )/gm),
  'lower-cased-product-name': replace(/(?<=^(?![#\s>|<_-])[^\n<>[\]`*]{5,300} )Lync(?= )/m, () => 'lync'),
  'malformed-address': replace(PARAGRAPH, (line = '') => `${line} [x](%zz.md)`),
  'malformed-asset-id': key('ms:assetid', () => 'ms:assetid: no id at all'),
  'missing-asset-id': (text) => ({ text: text.replace(/^ms:assetid:.*\n/m, ''), lines: [1] }),
  'missing-image': replace(PARAGRAPH, (line = '') => `${line} ![x](images/no-such-image.png)`),
  'missing-space-at-link': replace(/(?<=\p{Ll}{3}) (?=\[[^\]\n]{3,}\]\(lync-[^)\s]+\.md\))/u, () => ''),
  'missing-title': (text) => ({ text: text.replace(/^title:.*\n/m, ''), lines: [1] }),
  'misspelt-key': key('ms.lasthandoff', (line) => line.replace('handoff', 'handof')),
  'mixed-normalization': replace(/[äöüéèàñó]/, (letter = '') => letter.normalize('NFD')),
  mojibake: replace(/[äöüéèàñó]/, (letter = '') => Buffer.from(letter).toString('latin1')),
  'numbers-differ': replace(
    /(?<=^(?![#\s>|<_-])[^\n<>[\]`*]{5,300} )(?:5061|443|2010|2007|1433|100|500)(?= \p{Ll})/mu,
    (number = '') => String(Number(number) + 1),
  ),
  'second-h1': replace(/^## (?=\S)/m, () => '# '),
  'sections-differ': remove(/^## <a name="[^\n]+\n(?=(?:(?!#)[^\n]*\n)*(?:## |(?![\s\S])))/gm),
  'skipped-heading-level': replace(/^## (?=\S)/m, () => '#### '),
  'split-korean-particle': replace(
    /(?<=[가-힣])(하)(여|고|는)(?= )/u,
    (_, stem = '', ending = '') => ` ${stem} ${ending}`,
  ),
  'table-rows-differ': remove(/^<tr class="(?:odd|even)">\n(?:(?!<\/tr>)[^\n]*\n)+<\/tr>\n/gm),
  'translated-command': replace(/\b(?:Get|Set|New|Enable|Test|Remove)(?=-Cs[A-Z]\w+)/, () => 'Abrufen'),
  'unknown-file': replace(PARAGRAPH, (line = '') => `${line} [x](files/none.xlsx)`),
  'unknown-html-tag': replace(PARAGRAPH, (line = '') => `${line} <servername>`),
  'unknown-section': replace(PARAGRAPH, (line = '') => `${line} [x](#no-such-section-anywhere)`),
  'unknown-topic': replace(PARAGRAPH, (line = '') => `${line} [x](no-such-topic-anywhere.md)`),
  'unsafe-html': replace(PARAGRAPH, (line = '') => `${line} <script>x</script>`),
  'unsafe-link': replace(PARAGRAPH, (line = '') => `${line} [x](javascript:x)`),
  'wrong-content-locale': key('ms.contentlocale', () => 'ms.contentlocale: pt-BR'),
  'wrong-script': replace(
    /(?<=^(?![#\s>|<_-])[^\n<>[\]`*]{5,300} \p{Ll}{3})[aeo](?=\p{Ll}{2} )/mu,
    (letter = '') => ({ a: 'а', e: 'е', o: 'о' })[letter] ?? letter,
  ),
};

function at(text: string, offset: number): Planted {
  return { text, lines: [lineAt(text, offset)] };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function bodyStart(text: string): number {
  return text.indexOf('\n---\n', 4) + 5;
}

/** Whether an offset is in a fenced or indented block. */
function isCode(text: string, offset: number): boolean {
  const before = text.slice(0, offset);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return (
    (before.match(/^ *```/gm) ?? []).length % 2 === 1 || (/^ {4}/.test(line) && !/^ *(?:>|```)/.test(line))
  );
}
