/** A content folder in which every field, file name and body is an attack. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EVIL, HTML, MARKDOWN, P, TEXTS } from './payloads.ts';

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>${P}</script></svg>`;

/** Writes the folder below `folder` and returns its path. */
export function writeHostileContent(folder: string): string {
  const content = join(folder, 'content');
  for (const [path, text] of Object.entries(hostileFiles())) {
    const target = join(content, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return content;
}

function hostileFiles(): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const locale of ['de', 'fr']) {
    for (const [index, text] of TEXTS.entries())
      files[`${locale}/text-${index}.md`] = fieldTopic(locale, index, text);
    files[`${locale}/html.md`] = topic('html', 'HTML', HTML.join('\n\n'));
    files[`${locale}/markdown.md`] = topic('markdown', 'Markdown', MARKDOWN.join('\n\n'));
    files[`${locale}/places.md`] = topic('places', 'Places', inPlaces());
    files[`${locale}/toc.yml`] = toc();
  }
  return { ...files, ...awkwardFiles(), '.openpublishing.redirection.json': redirections() };
}

/** One text in every field of front matter, and in the places of a body that become attributes. */
function fieldTopic(locale: string, index: number, text: string): string {
  const value = JSON.stringify(text);
  const fields = [
    'TOCTitle',
    'ms:mtpsurl',
    'ms:contentKeyID',
    'ms.date',
    'mtps_version',
    'ms.translationtype',
    'ms.openlocfilehash',
    'ms.sourcegitcommit',
    'ms.contentlocale',
    'ms.lasthandoff',
    'author',
    'manager',
    'description',
  ];
  return [
    '---',
    `title: ${value}`,
    `ms:assetid: text-${index}`,
    ...fields.map((name) => `${name}: ${value}`),
    `slug: ${JSON.stringify(`s${index}/${text}`)}`,
    `aliases: [${value}, "/old/${index}/", "javascript:${P}", "//evil.example/x", "/../../x"]`,
    `${JSON.stringify(text)}: ${value}`,
    '---',
    `# ${text}`,
    `Searchword${locale} ${text} searchword`,
    `## ${text}`,
    `[${text}](html.md "${text.replaceAll('"', '\\"')}") ![${text}](images/x.png)`,
    `<span data-ttu-id="1">${text}<span class="sxs-lookup"><span data-stu-id="1">${text} source</span></span></span>`,
    '```',
    text,
    '```',
  ]
    .join('\n\n')
    .replace(/\n\n(?=[^\n]*:)/g, '\n');
}

function topic(assetId: string, title: string, body: string): string {
  return `---\ntitle: ${title}\nms:assetid: ${assetId}\n---\n\n# ${title}\n\nSearchword text.\n\n${body}\n`;
}

function inPlaces(): string {
  return HTML.filter(
    (payload) => !/<(?:plaintext|xmp|textarea|!--|template|noscript|style|select|frameset)/i.test(payload),
  )
    .map(
      (payload) =>
        `- ${payload.replaceAll('\n', ' ')}\n\n> [!NOTE]\n> ${payload.replaceAll('\n', ' ')}\n\n| a |\n| - |\n| ${payload.replaceAll(/[|\n]/g, ' ')} |`,
    )
    .join('\n\n');
}

function toc(): string {
  const entries = TEXTS.map((text, index) => `- name: ${JSON.stringify(text)}\n  href: text-${index}.md`);
  const addresses = [
    `javascript:${P}`,
    `data:text/html,<script>${P}</script>`,
    `${EVIL}/x`,
    '//evil.example',
    '../../../etc/passwd',
    '"><img src=x onerror=x>',
  ];
  const links = addresses.map(
    (href, index) => `- name: "<img src=x onerror=${P}> ${index}"\n  href: ${JSON.stringify(href)}`,
  );
  return `${[...entries, ...links].join('\n')}\n`;
}

function redirections(): string {
  const targets = [
    `javascript:${P}`,
    `JaVaScRiPt:${P}`,
    `data:text/html,<script>${P}</script>`,
    `/de/html/"><script>${P}</script>`,
    `/de/html/#"><script>${P}</script>`,
    `/de/html/?'"><img src=x onerror=${P}>`,
    '/de/html/\n/* https://evil.example/ 301',
  ];
  const list = targets.map((redirect_url, index) => ({ source_path: `de/gone-${index}.md`, redirect_url }));
  const sources = [
    'de/a"b;}.md',
    'de/a b $x.md',
    'de/x\n/* https://evil.example/.md',
    '../../x.md',
    'de/<script>.md',
  ];
  return JSON.stringify({
    redirections: [...list, ...sources.map((source_path) => ({ source_path, redirect_url: '/de/html/' }))],
  });
}

/** Names that only some systems allow, and pictures that are none. */
function awkwardFiles(): Record<string, string> {
  const names = [
    'de/<img src=x onerror=window.__pwned=1>.md',
    'de/"onmouseover="window.__pwned=1.md',
    'de/javascript:window.__pwned=1.md',
    'de/{{x}}$x.md',
    "de/'x'.md",
  ];
  const topics = Object.fromEntries(
    names.map((name, index) => [name, topic(`awkward-${index}`, 'Awkward', 'Searchword.')]),
  );
  return { ...topics, 'de/images/x.png': SVG, 'de/images/evil.svg': SVG, 'fr/images/x"onerror="x.png': SVG };
}
