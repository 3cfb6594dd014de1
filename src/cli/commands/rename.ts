/** `hexapla rename`: gives a topic's file another name, and every link to it. */
import type { Command } from 'commander';
import { planMove } from '../../core/edits/plan-move.ts';
import { type TopicMove, topicFileName } from '../../core/edits/topic-move.ts';
import type { Topic } from '../../core/topic.ts';
import type { Site } from '../../io/load-site.ts';
import { loadMoveTexts } from '../../io/move-texts.ts';
import {
  addEditFlags,
  carryOut,
  type EditFlags,
  findNamedTopic,
  loadForEditing,
} from '../content-session.ts';
import { UsageError } from '../usage-error.ts';

interface RenameFlags extends EditFlags {
  readonly twins?: boolean;
}

/** Declares the command. */
export function addRenameCommand(program: Command): void {
  addEditFlags(program.command('rename'))
    .description(
      'Rename a topic: file, links in all languages, entries of toc.yml; the old address redirects.',
    )
    .argument('<file>', 'the topic')
    .argument('<name>', 'new file name')
    .option('--twins', 'rename the editions in other languages that have the same file name too')
    .action(runRename);
}

async function runRename(file: string, name: string, flags: RenameFlags): Promise<void> {
  if (/[/\\]/.test(name))
    throw new UsageError(
      `\`${name}\` names a folder. Use \`hexapla move\` to move a topic to another folder.`,
    );
  const site = await loadForEditing(flags);
  const topic = findNamedTopic(site, file);
  const newName = topicFileName(name);
  const moves = [topic, ...(flags.twins ? namesakes(site, topic) : [])].map(
    (one): TopicMove => ({ topic: one, to: one.path.replace(/[^/]*$/, () => newName) }),
  );
  await carryOut(site, planMove(site.catalog, moves, await loadMoveTexts(site, moves)), flags);
}

function namesakes({ catalog }: Site, topic: Topic): readonly Topic[] {
  const name = nameOf(topic);
  const editions = catalog.library.editions.get(topic.assetId)?.values() ?? [];
  return [...editions].filter((other) => other !== topic && nameOf(other) === name);
}

function nameOf({ path }: Topic): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}
