/** A copy of a content folder to try changes on. */
import { constants } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where things are while the copy exists; all absolute. */
export interface ContentCopy {
  readonly contentDir: string;
  /** A folder beside the copy for whatever else is needed with it. */
  readonly workDir: string;
}

/** Does work on a copy that is gone afterwards. Where the file system can, nothing is copied until it changes. */
export async function withContentCopy<T>(
  contentDir: string,
  work: (copy: ContentCopy) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'hexapla-try-'));
  try {
    const copy = { contentDir: join(folder, 'content'), workDir: join(folder, 'work') };
    const options = { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE };
    await cp(contentDir, copy.contentDir, options);
    return await work(copy);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
