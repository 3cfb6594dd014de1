/** The outline of a page: its sections as a tree, two levels deep. */
import type { OutlineEntry } from '../pages/page.ts';
import type { Section } from '../topic.ts';

/** Deepest heading shown. */
const DEEPEST = 3;

/** Nests sections by depth; one that skips a level hangs under the nearest higher heading. */
export function buildOutline(sections: readonly Section[]): readonly OutlineEntry[] {
  const roots: Branch[] = [];
  let open: Branch[] = [];
  for (const section of sections) {
    if (section.depth > DEEPEST) continue;
    const branch: Branch = { id: section.id, text: section.text, depth: section.depth, children: [] };
    open = open.filter((above) => above.depth < section.depth);
    (open.at(-1)?.children ?? roots).push(branch);
    open.push(branch);
  }
  return roots;
}

interface Branch extends OutlineEntry {
  readonly depth: number;
  readonly children: Branch[];
}
