/**
 * What to do when a person or the system ends the process: tidy up, then end with the usual code.
 */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Runs `tidy` once on an interrupt, then exits. Returns a function that takes the order back. */
export function onInterrupt(tidy: () => Promise<void>): () => void {
  const handlers = Object.entries(SIGNALS).map(([signal, code]) => {
    const handler = () => void tidy().finally(() => process.exit(code));
    process.once(signal, handler);
    return [signal, handler] as const;
  });
  return () => {
    for (const [signal, handler] of handlers) process.off(signal, handler);
  };
}
