/** `hexapla move`: puts topics into another folder of their language, and keeps every link. */
import type { Command } from 'commander';
import { planMove } from '../../core/edits/plan-move.ts';
import type { TopicMove } from '../../core/edits/topic-move.ts';
import type { Topic } from '../../core/topic.ts';
import { loadMoveTexts } from '../../io/move-texts.ts';
import {
  addEditFlags,
  carryOut,
  contentPath,
  type EditFlags,
  findNamedTopic,
  loadForEditing,
} from '../content-session.ts';

/** Declares the command. */
export function addMoveCommand(program: Command): void {
  addEditFlags(program.command('move'))
    .description(
      'Move topics to a folder: files, links in all languages, entries of toc.yml; old addresses redirect.',
    )
    .argument(
      '<files...>',
      'the topics, then the folder; a folder without a language is below the topic’s own',
    )
    .action(runMove);
}

async function runMove(args: readonly string[], flags: EditFlags): Promise<void> {
  const files = args.slice(0, -1);
  const folder = args.at(-1) ?? '';
  const site = await loadForEditing(flags);
  const moves = files.map((file): TopicMove => {
    const topic = findNamedTopic(site, file);
    return { topic, to: `${folderFor(topic, contentPath(site, folder), folder)}/${nameOf(topic)}` };
  });
  await carryOut(site, planMove(site.catalog, moves, await loadMoveTexts(site, moves)), flags);
}

function folderFor({ locale }: Topic, inContent: string, given: string): string {
  const path = inContent.replace(/\/+$/, '');
  if (path === locale || path.startsWith(`${locale}/`)) return path;
  return [locale, given.replace(/^\/+|\/+$/g, '')].filter((part) => part !== '').join('/');
}

function nameOf({ path }: Topic): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
