/** What requests and notifications of one editor work on. */
import type { ContentUris } from './content-uris.ts';
import type { Publisher } from './publisher.ts';
import type { Session } from './session.ts';

/** A session that has been opened, how the editor calls its files, and where findings go. */
export interface Workspace {
  readonly session: Session;
  readonly uris: ContentUris;
  readonly publisher: Publisher;
}
