import { expect, test } from 'vitest';
import { locale, pagesOf, topicText } from '../virtual-content.ts';

const pages = pagesOf({
  'de/a.md': topicText(
    '1',
    'A',
    '[Ports and certificates](b.md), [Ports und Zertifikate](b.md), [hier](b.md)\n\n[Seul](c.md)',
  ),
  'de/b.md': topicText('2', 'Ports und Zertifikate'),
  'en/b.md': topicText('2', 'Ports and certificates'),
  'fr/c.md': topicText('3', 'Seul'),
});

test('words that are the title in another language carry that language', () => {
  const body = pages.findTopic(locale('de'), 'a')?.body ?? '';
  expect(body).toContain('<a href="/de/b/" lang="en">Ports and certificates</a>');
  expect(body).toContain('<a href="/de/b/">Ports und Zertifikate</a>');
  expect(body).toContain('<a href="/de/b/">hier</a>');
  expect(body).toContain('<a href="/de/c/" hreflang="fr" lang="fr">Seul</a>');
});
