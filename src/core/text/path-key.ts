/**
 * Paths as keys. Some file systems tell `Ä.png` from `ä.png`, or its letters composed from decomposed,
 * others do not; links are written on one kind and read on the other.
 */

/** What two paths share that name the same file on some system. */
export function pathToKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
