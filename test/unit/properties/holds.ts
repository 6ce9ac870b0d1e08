import fc from 'fast-check';

/** Holds a property for so many values: the same ones each time, or those of the number in SEED. */
export function holds<Values>(property: fc.IProperty<Values>, runs = 200): void {
  fc.assert(property, { numRuns: runs, seed: Number(process.env.SEED ?? 15) });
}
