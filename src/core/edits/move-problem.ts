/** Why topics cannot be moved where somebody wants them. */
import type { Catalog } from '../catalog/catalog.ts';
import { fileNameOf } from './relative-target.ts';
import { slugAfter, type TopicMove } from './topic-move.ts';

/** The first reason against a plan in words; `undefined` when there is none. */
export function moveProblem(catalog: Catalog, moves: readonly TopicMove[]): string | undefined {
  const taken = new Set<string>();
  for (const move of moves) {
    const problem = pathProblem(catalog, move) ?? addressProblem(catalog, move, moves);
    if (problem !== undefined) return problem;
    if (taken.has(move.to.toLowerCase())) return `Two topics would get the path \`${move.to}\`.`;
    taken.add(move.to.toLowerCase());
  }
  return undefined;
}

function pathProblem({ library, media }: Catalog, { topic, to }: TopicMove): string | undefined {
  if (to.split('/').some((part) => ['', '.', '..'].includes(part)))
    return `\`${to}\` does not say plainly where the topic is to be.`;
  if (!/[\p{L}\p{N}]/u.test(fileNameOf(to).replace(/\.md$/i, '')))
    return `\`${fileNameOf(to)}\` is no name for a topic. A name has letters or digits, such as \`planning.md\`.`;
  if (to === topic.path) return `\`${topic.path}\` has this name and place already.`;
  if (!/\.md$/i.test(to)) return `\`${to}\` does not end in \`.md\`, so it would be no topic.`;
  if (!to.startsWith(`${topic.locale}/`)) {
    return `\`${to}\` is not in the folder \`${topic.locale}\`, so the topic would change its language.`;
  }
  const there = library.byPath.get(to.toLowerCase());
  const occupied = (there && there !== topic) || media.has(to.toLowerCase());
  return occupied ? `\`${to}\` exists already.` : undefined;
}

function addressProblem(
  { library }: Catalog,
  { topic, to }: TopicMove,
  moves: readonly TopicMove[],
): string | undefined {
  const slug = slugAfter({ topic, to });
  const moving = new Set(moves.map((move) => move.topic));
  const holder = library.topics.find(
    (other) => other.locale === topic.locale && other.slug === slug && !moving.has(other),
  );
  return holder && `\`${holder.path}\` already has the address \`${slug}\` that \`${to}\` would get.`;
}
