/** Answers of a pure function, each found once. Only for questions of which there are few. */
export function remember<Args extends readonly string[], T>(
  find: (...args: Args) => T,
): (...args: Args) => T {
  const known = new Map<string, T>();
  return (...args) => {
    const key = args.join('\0');
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find(...args);
    known.set(key, found);
    return found;
  };
}

/** The answer of a function that needs no question, found when it is first asked for. */
export function once<T>(find: () => T): () => T {
  let found: { readonly answer: T } | undefined;
  return () => {
    found ??= { answer: find() };
    return found.answer;
  };
}
