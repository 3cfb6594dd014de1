/** Topics of the pseudo-locale, made of those of the default locale; they are on no disk. */
import { draftLocale } from '../core/edits/untranslated.ts';
import { parseTopic } from '../core/parse/parse-topic.ts';
import { pseudoTopicText } from '../core/pseudo/pseudo-topic.ts';
import type { Settings } from '../core/settings/settings.ts';
import { readTexts } from './content-texts.ts';
import type { ParsedFile } from './parse-files.ts';
import type { TopicFile } from './read-content.ts';

/** Parsed topics by path, those of the pseudo-locale included; what has not changed is taken from `known`. */
export async function withPseudoTopics(
  contentDir: string,
  { pseudoLocale, defaultLocale }: Settings,
  files: {
    readonly parsed: ReadonlyMap<string, ParsedFile>;
    readonly known: ReadonlyMap<string, ParsedFile> | undefined;
  },
): Promise<ReadonlyMap<string, ParsedFile>> {
  if (pseudoLocale === undefined) return files.parsed;
  const all = new Map(files.parsed);
  for (const { file, topic } of files.parsed.values()) {
    if (file.locale !== defaultLocale || !topic || draftLocale(topic)) continue;
    const pseudo = {
      ...file,
      locale: pseudoLocale,
      path: pseudoLocale + file.path.slice(defaultLocale.length),
    };
    const before = files.known?.get(pseudo.path);
    const unchanged = before?.file.mtimeMs === file.mtimeMs && before.file.bytes === file.bytes;
    all.set(pseudo.path, unchanged ? before : await parsePseudo(contentDir, file.path, pseudo));
  }
  return all;
}

async function parsePseudo(contentDir: string, source: string, file: TopicFile): Promise<ParsedFile> {
  const text = (await readTexts(contentDir, [source])).get(source) ?? '';
  const bytes = new TextEncoder().encode(pseudoTopicText(text));
  return { file, ...parseTopic({ locale: file.locale, path: file.path, bytes }) };
}
