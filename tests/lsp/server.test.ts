import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { CodeAction, CompletionList, Hover, Location, WorkspaceEdit } from 'vscode-languageserver';
import { createFolder, topic, writeFiles } from '../cli/cli-sandbox.ts';
import { type Editor, positionOf, startEditor } from './editor.ts';

const ids = { plan: 'aaaaaaaa-0000-4000-8000-000000000001', ports: 'aaaaaaaa-0000-4000-8000-000000000002' };

const FILES = {
  'content/de/plan.md': topic('Planung', ids.plan, 'Siehe [Anschlüsse](ports.md).'),
  'content/de/ports.md': topic('Anschlüsse', ids.ports, '## <a name="udp"></a>UDP-Ports\n\nText.'),
  'content/en/plan.md': topic('Planning', ids.plan, 'See [the ports](ports.md#udp).'),
  'content/en/ports.md': topic('Ports', ids.ports, '## <a name="udp"></a>UDP ports\n\nText.'),
  'content/en/toc.yml': '- name: Plan\n  href: plan.md\n- name: Ports\n  href: ports.md\n',
};

describe('diagnostics', () => {
  test('are published on opening and follow what is typed', async () => {
    const editor = await startServer();
    const opened = editor.nextFindings('de/plan.md');
    const text = await editor.open('de/plan.md');
    expect(rules(await opened)).toEqual([]);

    const typed = editor.nextFindings('de/plan.md');
    await editor.type('de/plan.md', text.replace('(ports.md)', '(port.md)'));
    expect(await typed).toMatchObject([
      {
        code: 'unknown-topic',
        severity: 1,
        source: 'hexapla',
        codeDescription: { href: expect.stringMatching(/^file:.*\/docs\/rules\/unknown-topic\.md$/) },
        range: { start: { line: 7, character: 6 }, end: { line: 7, character: 27 } },
        message: expect.stringContaining('Did you mean ports.md?'),
      },
    ]);

    const mended = editor.nextFindings('de/plan.md');
    await editor.type('de/plan.md', text);
    expect(rules(await mended)).toEqual([]);
  });

  test('columns are UTF-16 code units, and CRLF does not move them', async () => {
    const editor = await startServer();
    const found = editor.nextFindings('de/plan.md');
    await editor.open(
      'de/plan.md',
      topic('Planung', ids.plan, '🎧 [a](nowhere-at-all.md)').replaceAll('\n', '\r\n'),
    );
    const broken = (await found).find(({ code }) => code === 'unknown-topic');
    expect(broken?.range.start).toEqual({ line: 7, character: 3 });
  });

  test('are gone when the document is closed', async () => {
    const editor = await startServer();
    const opened = editor.nextFindings('de/plan.md');
    await editor.open('de/plan.md', topic('Planung', ids.plan, '[a](nowhere-at-all.md)'));
    expect(rules(await opened)).toEqual(['unknown-topic']);
    const closed = editor.nextFindings('de/plan.md');
    await editor.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: editor.uri('de/plan.md') },
    });
    expect(await closed).toEqual([]);
  });

  test('follow files that others change', async () => {
    const folder = createFolder(FILES);
    const editor = await startServer(folder);
    const opened = editor.nextFindings('de/plan.md');
    await editor.open('de/plan.md', topic('Planung', ids.plan, '[Neues](news.md)'));
    expect(rules(await opened)).toContain('unknown-topic');
    expect(JSON.stringify(editor.watched)).toContain('md');

    writeFiles(folder, { 'content/de/news.md': topic('Neues', 'aaaaaaaa-0000-4000-8000-000000000003') });
    const changed = editor.nextFindings('de/plan.md');
    await tellChanged(editor, 'de/news.md', 1);
    expect(rules(await changed)).not.toContain('unknown-topic');

    rmSync(join(folder, 'content/de/news.md'));
    const removed = editor.nextFindings('de/plan.md');
    await tellChanged(editor, 'de/news.md', 3);
    expect(rules(await removed)).toContain('unknown-topic');
  });

  test('tell of front matter that cannot be read, while links still work', async () => {
    const editor = await startServer();
    const text = await editor.open('de/plan.md');
    const found = editor.nextFindings('de/plan.md');
    const broken = text.replace('title: Planung', 'title: "Planung');
    await editor.type('de/plan.md', broken);
    expect(rules(await found)).toContain('malformed-front-matter');
    expect(await definition(editor, 'de/plan.md', positionOf(broken, '(po', 'rts.md'))).not.toEqual([]);
  });
});

describe('quick fixes', () => {
  test('write the fix that is certain', async () => {
    const editor = await startServer();
    const text = await editor.open(
      'de/plan.md',
      topic('Planung', ids.plan, 'Siehe [Anschlüsse] (ports.md).'),
    );
    const actions = await codeActions(editor, 'de/plan.md', positionOf(text, '[Ansch'));
    const [first] = actions;
    expect(first).toMatchObject({ title: 'Delete the space.', kind: 'quickfix', isPreferred: true });
    expect(first?.edit?.changes?.[editor.uri('de/plan.md')]).toEqual([
      { range: { start: { line: 7, character: 18 }, end: { line: 7, character: 19 } }, newText: '' },
    ]);
    expect(actions.map(({ kind }) => kind)).toContain('source.fixAll.hexapla');
  });

  test('take the nearest name, for the newest text', async () => {
    const editor = await startServer();
    const text = await editor.open('de/plan.md');
    await editor.type('de/plan.md', text.replace('(ports.md)', '(port.md#udp)'));
    const [first] = await codeActions(editor, 'de/plan.md', positionOf(text, '[Ansch'));
    expect(first?.title).toBe('Change to ports.md');
    expect(first?.edit?.changes?.[editor.uri('de/plan.md')]).toEqual([
      { range: { start: { line: 7, character: 19 }, end: { line: 7, character: 26 } }, newText: 'ports.md' },
    ]);
  });

  test.each([
    ['a definition', 'Siehe [dort][ref].\n\n[ref]: port.md#udp', '[dort]', 'ports.md'],
    ['a tag', 'Siehe <a href="port.md">dort</a>.', '<a', 'ports.md'],
    [
      'an absolute address',
      `Siehe [dort](https://technet.microsoft.com/en-us/library/gg398536.aspx#udp).`,
      '[dort]',
      'ports.md#udp',
    ],
  ])('mend the link of %s', async (_, body, at, name) => {
    const editor = await startServer(
      createFolder({
        ...FILES,
        'content/de/ports.md': topic(
          'Anschlüsse',
          `${ids.ports}\nms:mtpsurl: https://technet.microsoft.com/en-us/library/gg398536.aspx`,
        ),
      }),
    );
    const text = await editor.open('de/plan.md', topic('Planung', ids.plan, body));
    const actions = await codeActions(editor, 'de/plan.md', positionOf(text, at));
    const mend = actions.find(({ title }) => title === `Change to ${name}`);
    const [edit] = mend?.edit?.changes?.[editor.uri('de/plan.md')] ?? [];
    expect(edit?.newText).toBe(name);
    const line = text.split('\n')[edit?.range.start.line ?? 0] ?? '';
    expect(line.slice(edit?.range.start.character, edit?.range.end.character)).toMatch(
      /^(?:port\.md|https:\S+#udp)$/,
    );
  });

  test('take the nearest section', async () => {
    const editor = await startServer();
    const text = topic('Planning', ids.plan, '[Ports](ports.md#udps)');
    await editor.open('en/plan.md', text);
    const [first] = await codeActions(editor, 'en/plan.md', positionOf(text, '[Ports'));
    expect(first?.title).toBe('Change to udp');
  });
});

describe('completion', () => {
  test('offers topics by title, in the locale of the document', async () => {
    const editor = await startServer();
    const text = await editor.open('de/plan.md', topic('Planung', ids.plan, '[x](anschl)'));
    const { items } = await complete(editor, 'de/plan.md', positionOf(text, '(anschl'));
    expect(items).toMatchObject([
      {
        label: 'Anschlüsse',
        textEdit: {
          newText: 'ports.md',
          range: { start: { line: 7, character: 4 }, end: { line: 7, character: 10 } },
        },
      },
    ]);
  });

  test('offers topics by file name and by a twin’s title', async () => {
    const editor = await startServer();
    const text = await editor.open('de/plan.md', topic('Planung', ids.plan, '[x](por)'));
    const { items } = await complete(editor, 'de/plan.md', positionOf(text, '(por'));
    expect(items.map(({ label }) => label)).toEqual(['Anschlüsse']);
  });

  test('offers the sections of the target', async () => {
    const editor = await startServer();
    const text = await editor.open('de/plan.md', topic('Planung', ids.plan, '[x](ports.md#)'));
    const { items } = await complete(editor, 'de/plan.md', positionOf(text, 'ports.md#'));
    expect(items.map(({ label, textEdit }) => [label, textEdit?.newText])).toEqual([['UDP-Ports', 'udp']]);
  });

  test('offers asset IDs by title, first those that the locale lacks', async () => {
    const editor = await startServer(
      createFolder({ ...FILES, 'content/en/new.md': topic('New ports', 'new-ports') }),
    );
    const text = await editor.open('de/fresh.md', '---\ntitle: x\nms:assetid: ports\n---\n\n# x\n');
    const { items } = await complete(editor, 'de/fresh.md', positionOf(text, 'ms:assetid: ports'));
    expect(items.map(({ textEdit }) => textEdit?.newText)).toEqual(['new-ports', ids.ports]);
  });
});

describe('links', () => {
  test('hover tells title, locale and editions', async () => {
    const editor = await startServer();
    const text = await editor.open('de/plan.md');
    const hover: Hover = await ask(editor, 'hover', 'de/plan.md', positionOf(text, '(po', 'rts'));
    expect(hover.contents).toEqual({
      kind: 'markdown',
      value: [
        '**Anschlüsse**',
        '',
        'German · de/ports.md',
        '',
        `- German: [Anschlüsse](${editor.uri('de/ports.md')})`,
        `- English: [Ports](${editor.uri('en/ports.md')})`,
      ].join('\n'),
    });
  });

  test('a file without a page is told from none, and can be opened', async () => {
    const editor = await startServer(
      createFolder({ ...FILES, 'content/de/lost.md': '---\ntitle: "Lost\n---\n\nText.\n' }),
    );
    const text = await editor.open('de/plan.md', topic('Planung', ids.plan, '[a](lost.md) [b](nowhere.md)'));
    const hover: Hover = await ask(editor, 'hover', 'de/plan.md', positionOf(text, '(lo', 'st'));
    expect(hover.contents).toMatchObject({
      value: `[de/lost.md](${editor.uri('de/lost.md')}) exists but is not published.`,
    });
    expect(await definition(editor, 'de/plan.md', positionOf(text, '(lo', 'st'))).toEqual(['de/lost.md:0']);
    const nowhere: Hover = await ask(editor, 'hover', 'de/plan.md', positionOf(text, '(no', 'where'));
    expect(nowhere.contents).toMatchObject({ value: 'No locale has this topic.' });
  });

  test('definition leads to the topic and its twins, at the same section', async () => {
    const editor = await startServer();
    const text = await editor.open('en/plan.md');
    expect(await definition(editor, 'en/plan.md', positionOf(text, '(po', 'rts'))).toEqual([
      'en/ports.md:7',
      'de/ports.md:7',
    ]);
  });

  test('definition of a heading and implementation anywhere lead to the twins', async () => {
    const editor = await startServer();
    const text = await editor.open('en/ports.md');
    const heading = positionOf(text, 'UDP ', 'ports');
    expect(await definition(editor, 'en/ports.md', heading)).toEqual(['de/ports.md:7']);
    const below: Location[] = await ask(
      editor,
      'implementation',
      'en/ports.md',
      positionOf(text, 'Tex', 't.'),
    );
    expect(below.map((one) => spot(editor, one))).toEqual(['de/ports.md:7']);
  });

  test('references tell who links here, in all locales', async () => {
    const editor = await startServer();
    await editor.open('en/ports.md');
    const found: Location[] = await editor.connection.sendRequest('textDocument/references', {
      textDocument: { uri: editor.uri('en/ports.md') },
      position: { line: 1, character: 0 },
      context: { includeDeclaration: false },
    });
    expect(found.map((one) => spot(editor, one))).toEqual(['de/plan.md:7', 'en/plan.md:7']);
  });
});

describe('rename', () => {
  test('of a file in the editor changes all links, the TOC and the old address', async () => {
    const editor = await startServer();
    await editor.open('de/plan.md');
    const edit: WorkspaceEdit = await editor.connection.sendRequest('workspace/willRenameFiles', {
      files: [{ oldUri: editor.uri('en/ports.md'), newUri: editor.uri('en/firewall.md') }],
    });
    expect(editsByPath(editor, edit)).toEqual({
      'en/plan.md': ['firewall.md#udp'],
      'en/ports.md': ['aliases:\n  - ports\n'],
      'en/toc.yml': ['firewall.md'],
    });
  });

  test('of a link’s target renames the file too', async () => {
    const editor = await startServer();
    const text = await editor.open('en/plan.md');
    const position = positionOf(text, '(po', 'rts');
    expect(await ask(editor, 'prepareRename', 'en/plan.md', position)).toEqual({
      range: { start: { line: 7, character: 16 }, end: { line: 7, character: 24 } },
      placeholder: 'ports.md',
    });
    const edit: WorkspaceEdit = await rename(editor, 'en/plan.md', position, 'firewall');
    expect(edit.documentChanges?.at(-1)).toEqual({
      kind: 'rename',
      oldUri: editor.uri('en/ports.md'),
      newUri: editor.uri('en/firewall.md'),
    });
    expect(editsByPath(editor, edit)['en/plan.md']).toEqual(['firewall.md#udp']);
  });

  test('of an image or of a folder with images changes what shows them', async () => {
    const image = '<svg xmlns="http://www.w3.org/2000/svg"/>';
    const folder = createFolder({
      ...FILES,
      'content/de/images/pool.svg': image,
      'content/de/plan.md': topic('Planung', ids.plan, '![Pool](images/pool.svg)'),
      'content/en/plan.md': topic(
        'Planning',
        ids.plan,
        '![Pool](images/pool.svg) <img src="images/pool.svg">',
      ),
    });
    const editor = await startServer(folder);
    const moved = async (from: string, to: string): Promise<WorkspaceEdit> =>
      editor.connection.sendRequest('workspace/willRenameFiles', {
        files: [{ oldUri: editor.uri(from), newUri: editor.uri(to) }],
      });
    expect(editsByPath(editor, await moved('de/images/pool.svg', 'de/images/basin.svg'))).toEqual({
      'de/plan.md': ['images/basin.svg'],
      'en/plan.md': ['images/basin.svg', 'images/basin.svg'],
    });
    expect(editsByPath(editor, await moved('de/images', 'de/pictures'))['de/plan.md']).toEqual([
      'pictures/pool.svg',
    ]);
  });

  test.each(['', ' ', '.md'])('is refused for the name %j', async (name) => {
    const editor = await startServer();
    const text = await editor.open('en/plan.md');
    const position = positionOf(text, '(po', 'rts');
    await expect(rename(editor, 'en/plan.md', position, name)).rejects.toThrow('is no name for a topic');
  });

  test('is refused in words where the name is taken', async () => {
    const editor = await startServer();
    const text = await editor.open('en/plan.md');
    const position = positionOf(text, '(po', 'rts');
    await expect(rename(editor, 'en/plan.md', position, 'plan.md')).rejects.toThrow('exists already');
  });
});

describe('the connection', () => {
  test('declares what it can do and ends with exit code 0', async () => {
    const editor = await startEditor(createFolder(FILES));
    expect(editor.capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      hoverProvider: true,
      definitionProvider: true,
      renameProvider: { prepareProvider: true },
    });
    expect(await editor.stop()).toBe(0);
  });

  test('shows in the editor why there is no content', async () => {
    const editor = await startServer(createFolder({ 'readme.md': 'x' }));
    expect(await ask(editor, 'hover', 'de/plan.md', { line: 0, character: 0 })).toBeNull();
    expect(editor.messages).toEqual([expect.stringContaining('There is no folder')]);
  });
});

async function startServer(folder = createFolder(FILES)): Promise<Editor> {
  const editor = await startEditor(folder);
  onTestFinished(async () => {
    await editor.stop();
  });
  return editor;
}

function rules(found: readonly { readonly code?: unknown }[]): readonly unknown[] {
  return found.map(({ code }) => code);
}

function ask<T>(editor: Editor, what: string, path: string, position: object): Promise<T> {
  return editor.connection.sendRequest(`textDocument/${what}`, {
    textDocument: { uri: editor.uri(path) },
    position,
  });
}

async function definition(editor: Editor, path: string, position: object): Promise<readonly string[]> {
  const found: Location[] = await ask(editor, 'definition', path, position);
  return found.map((one) => spot(editor, one));
}

function complete(editor: Editor, path: string, position: object): Promise<CompletionList> {
  return ask(editor, 'completion', path, position);
}

function codeActions(editor: Editor, path: string, position: object): Promise<CodeAction[]> {
  return editor.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: editor.uri(path) },
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
}

function rename(editor: Editor, path: string, position: object, newName: string): Promise<WorkspaceEdit> {
  return editor.connection.sendRequest('textDocument/rename', {
    textDocument: { uri: editor.uri(path) },
    position,
    newName,
  });
}

async function tellChanged(editor: Editor, path: string, type: number): Promise<void> {
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: editor.uri(path), type }],
  });
}

function pathOf(editor: Editor, uri: string): string {
  return uri.replace(editor.uri(''), '');
}

/** Path and 0-based line. */
function spot(editor: Editor, { uri, range }: Location): string {
  return `${pathOf(editor, uri)}:${range.start.line}`;
}

function editsByPath(editor: Editor, edit: WorkspaceEdit): Record<string, string[]> {
  const changes = edit.documentChanges ?? [];
  return Object.fromEntries(
    changes.flatMap((change) =>
      'edits' in change
        ? [
            [
              pathOf(editor, change.textDocument.uri),
              change.edits.map((one) => ('newText' in one ? one.newText : '')),
            ],
          ]
        : [],
    ),
  );
}
