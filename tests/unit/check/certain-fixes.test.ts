/** What `check --fix` would write: only what is certain, and nothing that could still be mended otherwise. */
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/edits/apply-edits.ts';
import { planFixes } from '../../../src/core/fixes/plan-fixes.ts';
import { checkFiles } from '../../rules/check-files.ts';

const HEAD = `---\ntitle: 'A'\nms:assetid: a\n---\n\n`;

describe('characters', () => {
  test('a soft hyphen that is half of a misread character is mended with it', () => {
    expect(found('Por aquÃ\u00ad pasa.')).toEqual(['mojibake']);
    expect(fixed('Por aquÃ\u00ad pasa.\u200b')).toBe('Por aquí pasa.');
  });

  test('controls and soft hyphens that may be the rest of a character are left', () => {
    for (const text of ['Ñ\u0081 so', 'Ð\u009f so', 'ð\u009f\u0098\u0080']) {
      expect(fixed(text)).toBe(text);
      expect(found(text)).toEqual(['invisible-character']);
    }
  });

  test('decomposed letters are composed where readers see them', () => {
    expect(fixed('scho\u0308n [scho\u0308n](bilder/scho\u0308n.md)')).toBe(
      'schön [schön](bilder/scho\u0308n.md)',
    );
    const kept = '![x](u\u0308.png) `u\u0308` und u\u0308.png <img src="u\u0308.png"> <!-- u\u0308 -->';
    expect(fixed(`${kept}\n\n[a]: u\u0308.md\n\n\`\`\`\nu\u0308\n\`\`\`\n\n    u\u0308\n`)).toBe(
      `${kept}\n\n[a]: u\u0308.md\n\n\`\`\`\nu\u0308\n\`\`\`\n\n    u\u0308\n`,
    );
  });

  test('in front matter, what readers see is composed, and no address', () => {
    const text = (title: string) => `---\ntitle: ${title}\nms:assetid: a\nslug: u\u0308ber\n---\n`;
    expect(fixedFile(text('U\u0308ber'))).toBe(text('Über'));
  });
});

test('links in code and comments are no links', () => {
  const link = 'siehe[bei b](b.md)und';
  for (const text of [
    `\`\`\`\n${link}\n\`\`\``,
    `Text.\n\n    ${link}`,
    `Wie \`${link}\`.`,
    `<!-- ${link} -->`,
    `<pre>\n${link}\n</pre>`,
  ]) {
    expect(fixed(text)).toBe(text);
    expect(found(text)).toEqual([]);
  }
  expect(fixed(`Ja ${link}`)).toBe('Ja siehe [bei b](b.md) und');
});

function check(text: string) {
  const bytes = Buffer.from(text);
  const other = Buffer.from(HEAD.replace('assetid: a', 'assetid: b'));
  return checkFiles([
    { path: 'de/a.md', bytes },
    { path: 'de/b.md', bytes: other },
  ]).filter(({ ruleId }) => ruleId !== 'missing-heading' && !ruleId.includes('image'));
}

/** Rules that find something in a body. */
function found(body: string): readonly string[] {
  return check(`${HEAD}${body}`).map(({ ruleId }) => ruleId);
}

function fixed(body: string): string {
  return fixedFile(`${HEAD}${body}`).slice(HEAD.length);
}

function fixedFile(text: string): string {
  const [change] = planFixes(check(text)).changes;
  return applyEdits(text, change?.edits ?? []);
}

describe('front matter keys', () => {
  const withKey = (key: string) => `---\ntitle: 'A'\nms:assetid: a\n${key}: x\n---\n`;

  test('a slip inside a long key, and other separators, are mended', () => {
    for (const [written, meant] of [
      ['ms.contentlocle', 'ms.contentlocale'],
      ['ms.contentlcoale', 'ms.contentlocale'],
      ['ms.autor', 'ms.author'],
      ['ms-date', 'ms.date'],
      ['TOC_Title', 'TOCTitle'],
    ] as const) {
      expect(fixedFile(withKey(written))).toBe(withKey(meant));
    }
  });

  test('a key that may be another of its own is not', () => {
    for (const key of ['service', 'authors', 'slugs', 'ms.dates', 'ms.reviewed']) {
      const [finding] = check(withKey(key)).filter(({ ruleId }) => ruleId === 'misspelt-key');
      expect(finding?.proposal?.[0]?.text).toBeDefined();
      expect(fixedFile(withKey(key))).toBe(withKey(key));
    }
  });
});
