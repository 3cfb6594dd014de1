/** The parts of `xliff` that are used here; the package has no types of its own. */
declare module 'xliff' {
  /** Text, or a code of the original: `ph` in XLIFF 2. */
  export type Inline = string | { readonly Standalone: Readonly<Record<string, string>> };
  export type InlineValue = Inline | readonly Inline[];

  export interface XliffUnit {
    readonly source?: InlineValue;
    readonly target?: InlineValue;
    readonly additionalAttributes?: Readonly<Record<string, string>>;
  }

  export interface XliffDocument {
    readonly sourceLanguage: string;
    readonly targetLanguage?: string;
    readonly resources: Readonly<Record<string, Readonly<Record<string, XliffUnit>>>>;
  }

  interface WriteOptions {
    readonly targetXliffVersion: '2.1';
    readonly indent: string;
  }

  type Done<T> = (error: Error | null, result: T) => void;

  export function js2xliff(document: XliffDocument, options: WriteOptions, done: Done<string>): void;
}
