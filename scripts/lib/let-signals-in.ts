/**
 * Lets what waits for this process come in, Ctrl-C among it, and throws where that was it. Long work that asks nobody for
 * anything calls it between its steps: until then a signal is kept waiting, however often it is given.
 */
export async function letSignalsIn(signal: AbortSignal): Promise<void> {
  await new Promise(setImmediate);
  signal.throwIfAborted();
}
