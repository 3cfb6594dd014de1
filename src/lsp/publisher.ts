/**
 * Publishes findings of open documents: shortly after somebody has stopped typing, and those of open twins
 * with them. TOC and redirects are brought up to date when nothing has happened for a while.
 */
import type { Connection } from 'vscode-languageserver/node';
import type { ContentUris } from './content-uris.ts';
import { placeFindings } from './place-findings.ts';
import type { Session } from './session.ts';

/** Pause in typing after which findings are worked out. */
const TYPING_MS = 60;
/** Pause after which joining everything again is in nobody's way. */
const IDLE_MS = 5000;

/** Publishes to one editor. */
export class Publisher {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #uris: ContentUris;
  readonly #waiting = new Set<string>();
  #typing: NodeJS.Timeout | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(connection: Connection, session: Session, uris: ContentUris) {
    this.#connection = connection;
    this.#session = session;
    this.#uris = uris;
  }

  /** Publishes a document's findings soon; a later call puts it off. */
  publishSoon(path: string): void {
    this.#waiting.add(path);
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#publishWaiting(), TYPING_MS);
    this.rejoinWhenIdle();
  }

  /** Publishes the findings of all open documents. */
  publishAll(): void {
    for (const path of this.#session.openPaths()) this.publishSoon(path);
  }

  /** Takes back what was published of a document. */
  withdraw(path: string): void {
    this.#waiting.delete(path);
    this.#connection.sendDiagnostics({ uri: this.#uris.uriOf(path), diagnostics: [] });
  }

  /** Starts to wait anew; to be called whenever the editor asks something. */
  rejoinWhenIdle(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      if (this.#session.rejoin()) this.publishAll();
    }, IDLE_MS).unref();
  }

  #publishWaiting(): void {
    const paths = new Set([...this.#waiting].flatMap((path) => [path, ...this.#session.openTwins(path)]));
    this.#waiting.clear();
    for (const path of paths) {
      this.#publish(path).catch((cause: unknown) => this.#connection.console.error(String(cause)));
    }
  }

  async #publish(path: string): Promise<void> {
    const checked = await this.#session.check(path);
    if (!checked) return;
    const diagnostics = placeFindings(checked.document, checked.findings);
    this.#connection.sendDiagnostics({ uri: this.#uris.uriOf(path), diagnostics });
  }
}
