declare module 'js-yaml' {
  /** Where the parser stands. */
  interface State {
    readonly kind: 'scalar' | 'sequence' | 'mapping' | null;
    readonly result: unknown;
    /** 0-based. */
    readonly line: number;
  }

  /** Parses one document. Throws on what is not well-formed. */
  export function load(
    text: string,
    options: { readonly schema: Schema; readonly listener?: (event: 'open' | 'close', state: State) => void },
  ): unknown;

  export interface Schema {
    readonly __schema: never;
  }

  export const FAILSAFE_SCHEMA: Schema;
}
