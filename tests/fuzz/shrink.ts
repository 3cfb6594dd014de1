/** Makes a text that shows a fault as short as it can be. */

/** Removes lines, then characters, as long as `shows` stays true. */
export function shrink(text: string, shows: (text: string) => boolean): string {
  const lines = shrinkList(text.split('\n'), (part) => shows(part.join('\n')));
  const short = lines.join('\n');
  return short.length > 4000 ? short : shrinkList([...short], (part) => shows(part.join(''))).join('');
}

function shrinkList(list: readonly string[], shows: (list: readonly string[]) => boolean): readonly string[] {
  let kept = list;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < kept.length; ) {
      const rest = [...kept.slice(0, start), ...kept.slice(start + size)];
      if (shows(rest)) kept = rest;
      else start += size;
    }
  }
  return kept;
}
