/**
 * Faults to plant, one for each rule that a change to one file can break. A fault changes a text at a
 * random place and says in which line the finding is to be; where it has no place it says nothing.
 */
import { pick, type Random, shuffle } from './random.ts';

/** A text with a fault. */
export interface Planted {
  readonly text: string;
  /** Lines of which one has to be found. */
  readonly lines: readonly number[];
  /** The text without the fault, where that is not the text as it was. */
  readonly clean?: string;
}

/** What is around the text in which a fault is planted. */
export interface Surroundings {
  /** File of the text, with its locale. */
  readonly path: string;
  /** Names of files that links can lead to. */
  readonly names: readonly string[];
  /** Text of any file; empty where there is none. */
  readonly textOf: (path: string) => string;
}

export type Fault = (text: string, random: Random, around: Surroundings) => Planted | undefined;

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
    const opening = lineAt(changed, changed.lastIndexOf('\n<tr', match.index - 2) + 1);
    const before = shown.filter((line) => line < gap).at(-2) ?? gap;
    const first = match[0].startsWith('<tr') ? Math.min(before, opening) : before;
    const last = shown.filter((line) => line >= gap)[1] ?? gap;
    return { text: changed, lines: Array.from({ length: last - first + 1 }, (_, at) => first + at) };
  };
}

/** Whether a line shows readers anything. */
function isShown(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line.replace(/<[^>]*>/g, ''));
}

const LOCALES = ['de', 'en', 'es', 'fr', 'it', 'ko'];

/** An image that German has and no other locale. */
export const IMAGE = 'images/only-here.png';
/** What the term base of the test forbids. */
export const TERM_BASE = [
  {
    concept: 'server',
    terms: Object.fromEntries(LOCALES.map((locale) => [locale, 'Server'])),
    forbidden: Object.fromEntries(LOCALES.map((locale) => [locale, ['Serverrechner']])),
  },
];

const PARAGRAPH = /^(?![#\s>|<*_-]|\d+\.)[^\n]{60,}$/m;
const WORD = /(?<=^(?![#\s>|<_-])[^\n<>[\]`*]{20,300}) (?=\p{L}{4,} )/mu;

const LINK = /\[([^\]\n]{3,})\]\(([a-z0-9-]+\.md)\)/g;

/** Changes a random link to a topic that is there; `change` may find nothing to change it to. */
function changeLink(change: (link: RegExpExecArray, around: Surroundings) => string | undefined): Fault {
  return (text, random, around) => {
    const links = [...text.matchAll(LINK)].filter(
      ({ index, 2: name = '' }) => around.names.includes(name) && !isCode(text, index),
    );
    for (const link of shuffle(links, random)) {
      const changed = change(link, around);
      if (changed === undefined) continue;
      return at(text.slice(0, link.index) + changed + text.slice(link.index + link[0].length), link.index);
    }
    return undefined;
  };
}

function headingOf(text: string): string {
  return /^# (?:<a name="[^"]*"><\/a>)?(.+)$/m.exec(text)?.[1]?.trim() ?? '';
}

/** Another locale whose language cannot be taken for the own one. */
function otherLocale(path: string): string {
  return path.startsWith('en/') ? 'de' : 'en';
}

/** Whether a text has words that a translator would have touched. */
function isOrdinary(text: string): boolean {
  return (text.match(/(?<![\p{L}\p{N}.-])\p{Ll}{3,}(?![\p{L}\p{N}.-])/gu) ?? []).length >= 3;
}

/** Puts a paragraph of another language's edition in the place of the same paragraph. */
const leaveUntranslated: Fault = (text, random, { path, textOf }) => {
  const other = textOf(otherLocale(path) + path.slice(path.indexOf('/')));
  const all = new RegExp(PARAGRAPH.source, 'gm');
  const [own, theirs] = [[...text.matchAll(all)], [...other.matchAll(all)]];
  if (own.length !== theirs.length) return undefined;
  const usable = own.filter(
    ({ index }, at) => index >= bodyStart(text) && isOrdinary(theirs[at]?.[0] ?? '') && !isCode(text, index),
  );
  const match = pick(usable, random);
  const foreign = match && theirs[own.indexOf(match)]?.[0];
  if (!match || foreign === undefined) return undefined;
  return at(text.slice(0, match.index) + foreign + text.slice(match.index + match[0].length), match.index);
};

/** Adds something to a line of code that most editions have word for word. */
const changeCode: Fault = (text, random, { path, textOf }) => {
  const twins = LOCALES.filter((locale) => !path.startsWith(`${locale}/`)).map((locale) =>
    textOf(locale + path.slice(path.indexOf('/'))),
  );
  const blocks = [...text.matchAll(/^ *```[^\n]*\n((?:(?! *```)[^\n]*\n)+) *```/gm)];
  const lines = blocks.flatMap(({ 0: block, 1: code = '', index }) => {
    let start = index + block.indexOf('\n') + 1;
    return code.split('\n').flatMap((line) => {
      const offset = start;
      start += line.length + 1;
      const isShared = twins.every((twin) => twin.includes(`${line}\n`));
      return /\w{3}/.test(line) && !/[#'"<>]|\/\//.test(line) && isShared ? [{ line, offset }] : [];
    });
  });
  const chosen = pick(lines, random);
  if (!chosen) return undefined;
  const end = chosen.offset + chosen.line.length;
  return at(`${text.slice(0, end)} extra${text.slice(end)}`, chosen.offset);
};

export const FAULTS: Readonly<Record<string, Fault>> = {
  'absolute-link-to-topic': changeLink(([, words = '', name = ''], { path, textOf }) => {
    const target = textOf(`${path.slice(0, path.indexOf('/'))}/${name}`);
    const address = /^ms:mtpsurl: *(\S+\/library\/\S+)$/m.exec(target)?.[1];
    return address && `[${words}](${address})`;
  }),
  'alerts-differ': replace(/> \[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\] *\n(?= *> )/, () => ''),
  'broken-alert': replace(/\[!(NOTE|TIP|IMPORTANT|WARNING)\]/, (_, kind = '') => `[ ! ${kind}]`),
  'byte-order-mark': (text) => ({ text: `\uFEFF${text}`, lines: [1] }),
  'code-blocks-differ': remove(/^ *```[^\n]*\n(?:(?! *```)[^\n]*\n)+ *```[^\n]*\n/gm),
  'code-differs': changeCode,
  'duplicate-asset-id': (text, random, { path, names, textOf }) => {
    const [locale = '', own = ''] = path.split('/');
    const holder = pick(
      names.filter((name) => name < own),
      random,
    );
    const id = /^ms:assetid:.*$/m.exec(holder === undefined ? '' : textOf(`${locale}/${holder}`))?.[0];
    return id === undefined ? undefined : key('ms:assetid', () => id)(text, random, { path, names, textOf });
  },
  'duplicate-heading': (text, random, around) => {
    const planted = replace(
      /^(## <a name="[^"]*"><\/a>[^\n]+\n)/m,
      (_, heading = '') => `${heading}\n${heading}`,
    )(text, random, around);
    return planted && { ...planted, lines: planted.lines.map((line) => line + 2) };
  },
  'forbidden-term': replace(
    /(?<=^(?![#\s>|<_-])[^\n<>[\]`*]{5,300} )Server(?= \p{Ll})/mu,
    () => 'Serverrechner',
  ),
  'glued-address': replace(PARAGRAPH, (line = '') => `${line} [x](sieherhttps://example.com/x)`),
  'glued-product-name': replace(/(?<=^(?![#\s>|<_-])[^\n<>[\]`*]{5,300}\p{Ll}{3}) (?=Lync )/mu, () => ''),
  'image-from-other-locale': (text, random, around) =>
    around.path.startsWith('de/')
      ? undefined
      : replace(PARAGRAPH, (line = '') => `${line} ![x](${IMAGE})`)(text, random, around),
  'images-differ': remove(/^!\[[^\]\n]*\]\([^)\n]+\)[^\n]*\n/gm),
  'impossible-date': key('ms.date', () => 'ms.date: 02/30/2014'),
  'invisible-character': replace(WORD, () => ' \u200b'),
  'key-case': key('ms.date', (line) => line.replace('ms.date', 'MS.Date')),
  'link-targets-differ': (text, random, { names }) => {
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
  'link-text-in-other-language': changeLink(([, , name = ''], { path, textOf }) => {
    const title = headingOf(textOf(`${otherLocale(path)}/${name}`));
    return isOrdinary(title) && !/[[\]<`*\\]/.test(title) ? `[${title}](${name})` : undefined;
  }),
  'link-to-other-locale': changeLink(
    ([, words = '', name = ''], { path }) => `[${words}](../${otherLocale(path)}/${name})`,
  ),
  'list-items-differ': remove(/^ {2}- {1,3}[^\n]{20,}\n\n(?= {2}- )/gm),
  'lower-cased-product-name': replace(/(?<=^(?![#\s>|<_-])[^\n<>[\]`*]{5,300} )Lync(?= )/m, () => 'lync'),
  'malformed-address': replace(PARAGRAPH, (line = '') => `${line} [x](%zz.md)`),
  'malformed-front-matter': key('title', (line) => `${line.replace(/["']/g, '')}: zwei: [`),
  'malformed-asset-id': key('ms:assetid', () => 'ms:assetid: no id at all'),
  'missing-asset-id': (text) => ({ text: text.replace(/^ms:assetid:.*\n/m, ''), lines: [1] }),
  'missing-front-matter': (text) => ({ text: text.slice(bodyStart(text)).trimStart(), lines: [1] }),
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
  'split-korean-particle': (text, random, around) => {
    const clean = text.replace(/(?<![가-힣])[하되] (?=[가-힣])|에 (?=게)|(?<=에 )대 (?=[한해])/g, (split) =>
      split.trim(),
    );
    const split = (_: string, stem = '', ending = '') => ` ${stem} ${ending}`;
    const planted = replace(/(?<=[가-힣])(하)(여|고|는)(?= )/u, split)(clean, random, around);
    return planted && { ...planted, clean };
  },
  'split-image-syntax': replace(
    /!\[([^\]\n]*)\]\(((?:[^()\s]|\([^()\s]*\))+\.(?:png|jpg|gif)(?: "[^"\n]*")?)\)/,
    (_, words = '', target = '') => `![${words}] (${target})`,
  ),
  'split-link-syntax': replace(
    /(?<!!)\[([^\]\n]{3,})\]\(([a-z0-9-]+\.md)\)/,
    (_, words = '', target = '') => `[${words}] (${target})`,
  ),
  'table-rows-differ': remove(/^<tr class="(?:odd|even)">\n(?:(?!<\/tr>)[^\n]*\n)+<\/tr>\n/gm),
  'translated-command': replace(/\b(?:Get|Set|New|Enable|Test|Remove)(?=-Cs[A-Z]\w+)/, () => 'Abrufen'),
  'unknown-file': replace(PARAGRAPH, (line = '') => `${line} [x](files/none.xlsx)`),
  'unknown-html-tag': replace(PARAGRAPH, (line = '') => `${line} <servername>`),
  'unknown-section': replace(PARAGRAPH, (line = '') => `${line} [x](#no-such-section-anywhere)`),
  'unknown-topic': replace(PARAGRAPH, (line = '') => `${line} [x](no-such-topic-anywhere.md)`),
  'unsafe-html': replace(PARAGRAPH, (line = '') => `${line} <script>x</script>`),
  'unsafe-link': replace(PARAGRAPH, (line = '') => `${line} [x](javascript:x)`),
  'unknown-key': key('ms.date', (line) => `foobarbaz: 1\n${line}`),
  'unknown-rule': replace(PARAGRAPH, (line = '') => `${line} <!-- hexapla-ignore numbers-difer -->`),
  'untranslated-topic': (text, random, around) =>
    key('ms.date', (line) => `hexapla.untranslated: ${otherLocale(around.path)}\n${line}`)(
      text,
      random,
      around,
    ),
  'untranslated-text': leaveUntranslated,
  'untranslated-toc-title': (text, _, { path, textOf }) => {
    const twin = textOf(otherLocale(path) + path.slice(path.indexOf('/')));
    const words = /^TOCTitle: *(.+)$/m.exec(twin)?.[1] ?? '';
    const isTheirs = words === headingOf(twin);
    const clean = text.replace(/^TOCTitle:.*\n/m, '');
    const planted = clean.replace(/^title:.*\n/m, (line) => `${line}TOCTitle: ${words}\n`);
    return isTheirs && isOrdinary(words) && planted !== clean
      ? { ...at(planted, planted.indexOf('\nTOCTitle:') + 1), clean }
      : undefined;
  },
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
