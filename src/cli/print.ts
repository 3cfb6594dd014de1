/** Prints what a command has found. Words of the content stand in it, and terminals obey some characters. */
import { showControlsInLines } from '../core/text/show-controls.ts';

/** Prints lines for people, without colours. */
export function printLines(text: string): void {
  process.stdout.write(showControlsInLines(text));
}

/** Prints what programs read – a patch, JSON, a file: byte for byte, but where a terminal shows it. */
export function printFile(text: string): void {
  process.stdout.write(process.stdout.isTTY ? showControlsInLines(text) : text);
}
