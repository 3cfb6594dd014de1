/** A command that cannot be carried out as given: its message says what to write instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
