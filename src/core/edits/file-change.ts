/**
 * Changes to files of the content folder, planned as values and carried out by `io/apply-changes.ts`.
 * Outside of the edits every byte of a file stays.
 */
import type { Edit } from '../diagnostic.ts';

/** A change to one file; paths are relative to the content folder, with `/`. */
export type FileChange =
  | {
      readonly type: 'edit';
      readonly path: string;
      /** Sorted; offsets in the text without byte order mark and with `\n` line ends. */
      readonly edits: readonly Edit[];
    }
  | { readonly type: 'move'; readonly path: string; readonly to: string }
  | { readonly type: 'create'; readonly path: string; readonly text: string };

/** What is to be done, or why it cannot be. Edits come before moves; sorted by path. */
export type ChangePlan =
  | { readonly changes: readonly FileChange[]; readonly problem?: never }
  | { readonly problem: string; readonly changes?: never };
