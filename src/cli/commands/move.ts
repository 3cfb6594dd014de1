/** `hexapla move`: puts topics into another folder of their language, and keeps every link. */
import type { Command } from 'commander';
import { planMove } from '../../core/edits/plan-move.ts';
import { fileNameOf } from '../../core/edits/relative-target.ts';
import type { TopicMove } from '../../core/edits/topic-move.ts';
import { loadMoveTexts } from '../../io/move-texts.ts';
import {
  addEditFlags,
  carryOut,
  type EditFlags,
  findNamedTopic,
  loadForEditing,
} from '../content-session.ts';
import { destinationFolder } from '../destination-folder.ts';
import { UsageError } from '../usage-error.ts';

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
  if (files.length === 0)
    throw new UsageError(`Name the topics, then the folder: \`hexapla move ${folder} guide\`.`);
  const site = await loadForEditing(flags);
  const moves = files.map((file): TopicMove => {
    const topic = findNamedTopic(site, file);
    return { topic, to: `${destinationFolder(site, topic, folder)}/${fileNameOf(topic.path)}` };
  });
  await carryOut(site, planMove(site.catalog, moves, await loadMoveTexts(site, moves)), flags);
}
