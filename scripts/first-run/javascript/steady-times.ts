/** Milliseconds that one measurement takes at least: what interrupts a program for a moment is small against it. */
export const LEAST_MEASURED = 20;

/** Calls that are measured as one where each takes so many milliseconds. */
export function batchSize(milliseconds: number): number {
  return Math.max(1, Math.ceil(LEAST_MEASURED / milliseconds));
}

/** Milliseconds of one call, from so many in a row that are measured as one. */
export async function batchTime(call: () => Promise<unknown>, size: number): Promise<number> {
  const began = performance.now();
  for (let at = 0; at < size; at += 1) await call();
  return (performance.now() - began) / size;
}

/** Calls again and again for so many milliseconds; returns how many one call took. */
export async function warmUp(call: () => Promise<unknown>, milliseconds: number): Promise<number> {
  const began = performance.now();
  let calls = 0;
  do {
    await call();
    calls += 1;
  } while (performance.now() - began < milliseconds);
  return (performance.now() - began) / calls;
}

/** Milliseconds of a call, batch by batch, and of the reference before the first batch and after each. */
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
