/** Headings that are more than one level below the one they follow. */
import type { EditionRule } from '../check/rule.ts';

export const rule: EditionRule = {
  id: 'skipped-heading-level',
  severity: 'info',
  description: 'a heading that skips a level',
  over: 'edition',
  *check({ source }) {
    let level = 1;
    let hasTitle = false;
    for (const { kind, key, start } of source.blocks) {
      if (kind !== 'section') continue;
      const written = Number(key.slice(1));
      const own = written === 1 && hasTitle ? 2 : written;
      hasTitle ||= written === 1;
      if (own > level + 1) {
        yield {
          at: start,
          message: `This heading of level ${own} follows one of level ${level}; it is shown at level ${level + 1}.`,
          advice: `Begin the line with \`${'#'.repeat(level + 1)}\`.`,
        };
      }
      level = own;
    }
  },
};
