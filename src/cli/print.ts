/** Prints what programs read: a patch, JSON, a file. */
import { showControlsInLines } from '../core/text/show-controls.ts';

/** Prints it byte for byte; where a terminal shows it, which obeys some characters, these are shown as signs. */
export function printFile(text: string): void {
  process.stdout.write(process.stdout.isTTY ? showControlsInLines(text) : text);
}
