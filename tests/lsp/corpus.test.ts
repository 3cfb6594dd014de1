/** Every request of the editor server on all real topics, as somebody at work makes them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeAction, CompletionList, Location, WorkspaceEdit } from 'vscode-languageserver';
import { CORPUS, hasCorpus, showFigure } from '../corpus/corpus.ts';
import { type Editor, positionOf, startEditor } from './editor.ts';

/** Milliseconds that a request may take once the server has started; the median counts. */
const LIMIT_MS = 200;
const START_MS = 600_000;
const TOPICS = 15;
const LINK = /\]\(([a-z0-9-]+\.md)\)/;

describe.skipIf(!hasCorpus)('on real topics', () => {
  let editor: Editor;
  const times = new Map<string, number[]>();

  beforeAll(async () => {
    editor = await startEditor(CORPUS, CORPUS);
    const ready = editor.nextFindings('de/ready.md');
    await editor.open('de/ready.md', '# Ready\n');
    await ready;
  }, START_MS);

  afterAll(async () => {
    await editor?.stop();
  });

  test('each request takes less than 200 ms', { timeout: START_MS }, async () => {
    for (const path of choosePaths()) await work(path);
    const medians: [string, number][] = [];
    for (const [name, taken] of times) {
      const sorted = taken.toSorted((a, b) => a - b);
      const median = sorted[sorted.length >> 1] ?? Number.NaN;
      showFigure(`lsp ${name}, ms`, `median ${median.toFixed(0)}, longest ${sorted.at(-1)?.toFixed(0)}`);
      medians.push([name, median]);
    }
    expect(medians.filter(([, median]) => median >= LIMIT_MS)).toEqual([]);
  });

  async function work(path: string): Promise<void> {
    const text = readFileSync(join(CORPUS, path), 'utf8').replace(/^\uFEFF/, '');
    const [, target = ''] = LINK.exec(text) ?? [];
    await measure('open', async () => {
      const found = editor.nextFindings(path);
      await editor.open(path, text);
      await found;
    });
    const broken = text.replace(LINK, `](${target.replace('.md', 'x.md')})`);
    const findings = await measure('type', async () => {
      const found = editor.nextFindings(path);
      await editor.type(path, broken);
      return found;
    });
    expect(findings.map(({ code }) => code)).toContain('unknown-topic');
    const fault = findings.find(({ code }) => code === 'unknown-topic');
    const actions = await measure('quick fix', () =>
      ask<CodeAction[]>('codeAction', path, { range: fault?.range, context: { diagnostics: [] } }),
    );
    expect(actions.map(({ title }) => title)).toContain(`Change to ${target}`);
    await editor.type(path, text);
    await measure('complete after typing', () => completeIn(path, text));
    const position = positionOf(text, `](${target.slice(0, 3)}`);
    const twins = await measure('go to twin', () => ask<Location[]>('definition', path, { position }));
    expect(twins.length).toBeGreaterThan(1);
    await measure('hover', () => ask('hover', path, { position }));
    const context = { includeDeclaration: false };
    const links = await measure('references', () =>
      ask<Location[]>('references', path, { position, context }),
    );
    expect(links.length).toBeGreaterThan(0);
    const edit = await measure('rename', () =>
      ask<WorkspaceEdit>('rename', path, { position, newName: 'renamed-here' }),
    );
    expect(edit.documentChanges?.length).toBeGreaterThan(1);
  }

  async function completeIn(path: string, text: string): Promise<void> {
    const written = `${text}\n[x](server bere`;
    await editor.type(path, written);
    const lines = written.split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    const { items } = await ask<CompletionList>('completion', path, { position });
    expect(items.length).toBeGreaterThan(0);
    await editor.type(path, text);
  }

  function ask<T>(what: string, path: string, more: object): Promise<T> {
    const textDocument = { uri: editor.uri(path) };
    return editor.connection.sendRequest(`textDocument/${what}`, { textDocument, ...more });
  }

  async function measure<T>(name: string, request: () => Promise<T>): Promise<T> {
    const began = performance.now();
    const answer = await request();
    times.set(name, [...(times.get(name) ?? []), performance.now() - began]);
    return answer;
  }
});

/** Topics with a link, evenly spread over a locale. */
function choosePaths(): readonly string[] {
  const names = readdirSync(join(CORPUS, 'de'))
    .filter((name) => /^[a-z].*\.md$/.test(name))
    .sort();
  const linked = names.filter((name) => {
    const target = LINK.exec(readFileSync(join(CORPUS, 'de', name), 'utf8'))?.[1];
    return target !== undefined && names.includes(target);
  });
  return Array.from(
    { length: TOPICS },
    (_, index) => `de/${linked[Math.floor((index * linked.length) / TOPICS)]}`,
  );
}
