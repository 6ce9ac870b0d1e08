/** Time that something took, in milliseconds. */
export interface Taken {
  /** On the clock. */
  milliseconds: number;
  /** Of the processor, for the thread that calls: without the time in which others had it. */
  processor: number;
}

/** Milliseconds that one measurement takes at least: what interrupts a program for a moment is small against it. */
const LEAST_MEASURED = 20;

/** Calls that are measured as one where each takes so many milliseconds. */
export function batchSize(milliseconds: number): number {
  return Math.max(1, Math.ceil(LEAST_MEASURED / milliseconds));
}

/** The time of some work, and what came of it. */
export async function timed<T>(work: () => Promise<T>): Promise<Taken & { result: T }> {
  const [began, before] = [performance.now(), process.threadCpuUsage()];
  const result = await work();
  const { user, system } = process.threadCpuUsage(before);
  return { milliseconds: performance.now() - began, processor: (user + system) / 1000, result };
}

/** Milliseconds that the processor takes for one call, from so many in a row that are measured as one. */
export async function batchTime(call: () => Promise<unknown>, size: number): Promise<number> {
  const { processor } = await timed(async () => {
    for (let at = 0; at < size; at += 1) await call();
  });
  return processor / size;
}

/** Calls again and again until the processor took so many milliseconds; returns how many it took for one call. */
export async function warmUp(call: () => Promise<unknown>, least: number): Promise<number> {
  let [calls, taken] = [0, 0];
  while (taken < least) {
    taken += (await timed(call)).processor;
    calls += 1;
  }
  return taken / calls;
}

/** Milliseconds of the processor for a call, batch by batch, and for the reference before the first and after each. */
export async function timedCalls(
  call: () => Promise<unknown>,
  reference: () => Promise<number>,
  { batches, size }: { batches: number; size: number },
): Promise<{ milliseconds: number[]; references: number[] }> {
  const [milliseconds, references] = [[] as number[], [await reference()]];
  for (let batch = 0; batch < batches; batch += 1) {
    milliseconds.push(await batchTime(call, size));
    references.push(await reference());
  }
  return { milliseconds, references };
}
