import { describe, expect, it } from 'vitest';
import { parseAssetId } from '../../../src/core/asset-id.ts';
import { renderSource } from '../../../src/core/bilingual/source-page.ts';
import { catalogOf, guid, locale, pagesOf, topicText } from '../virtual-content.ts';

const pair = (id: string, text: string, source: string) =>
  `<span data-ttu-id="${id}">${text}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;

const FILES = {
  'it/a.md': topicText(
    'a',
    pair('1', 'Titolo', 'Heading'),
    `## <a name="one"></a>${pair('2', 'Prima', 'First')}\n\n- [${pair('3', 'Destinazione', 'Target')}](b.md)\n\n\`\`\`\nGet-CsPool\n\`\`\``,
    'ms:mtpsurl: https://technet.microsoft.com/en-us/library/Gg398381(v=OCS.15)\n',
  ).replace(/title: '.*'/, 'title: Titolo'),
  'it/b.md': topicText('b', 'B'),
};

describe('the source text of a bilingual edition', () => {
  it('never shows on the page', () => {
    const page = pagesOf(FILES).findTopic(locale('it'), 'a') ?? expect.fail();
    expect(JSON.stringify(page)).not.toMatch(/Heading|First|Target/);
    expect(page.body).toContain('<h2 id="one">Prima</h2>');
  });

  it('is a text of its own with the same blocks, sections and links', () => {
    const { library, ...catalog } = catalogOf(FILES);
    const topic = library.editions.get(parseAssetId(guid('a')) ?? expect.fail())?.get(locale('it'));
    const html = renderSource({ library, ...catalog }, topic ?? expect.fail());
    expect(html).toContain('<article class="topic" lang="en-us"><h1>Heading</h1>');
    expect(html).toContain('<h2 id="one">First</h2>');
    expect(html).toContain('<a href="/it/b/">Target</a>');
    expect(html).toContain('Get-CsPool');
    expect(html).not.toMatch(/Prima|Destinazione/);
  });

  it('is linked where there is one', () => {
    const pages = pagesOf(FILES);
    expect(pages.findTopic(locale('it'), 'a')?.source).toEqual({ url: '/it/a.source.html', locale: 'en-us' });
    expect(pages.findTopic(locale('it'), 'b')?.source).toBeUndefined();
  });
});
