/** The parts of `sax` that are used here; the package has no types of its own. */
declare module 'sax' {
  interface Tag {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
  }

  interface Parser {
    /** Lines before the place that has been read. */
    readonly line: number;
    onerror: (error: Error) => void;
    ontext: (text: string) => void;
    oncdata: (text: string) => void;
    onopentag: (tag: Tag) => void;
    onclosetag: () => void;
    write(text: string): Parser;
    close(): void;
  }

  const sax: {
    parser(strict: true, options: { readonly strictEntities: true }): Parser;
  };
  export default sax;
}
