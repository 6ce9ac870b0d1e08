/** What is under way: promises from their start to their end. */
export interface UnderWay {
  /** Counts a promise and gives it back. */
  add<Value>(started: Promise<Value>): Promise<Value>;
  /** Resolves when nothing is under way any more, nor what the last of it led to. */
  idle(): Promise<void>;
}

/** Nothing under way yet. */
export function createUnderWay(): UnderWay {
  const pending = new Set<Promise<void>>();
  return {
    add(started) {
      const end = () => void pending.delete(ended);
      const ended = started.then(end, end);
      pending.add(ended);
      return started;
    },
    async idle() {
      // Whoever is answered may ask again at once.
      for (; pending.size > 0; await new Promise(setImmediate)) await Promise.all(pending);
    },
  };
}
