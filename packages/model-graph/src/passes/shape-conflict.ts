/** Inputs that no run could bring together: the outputs are unknown, and a branch that leads here is not the one taken. */
export class ShapeConflict extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ShapeConflict';
  }
}

/** Refuses two extents that must be equal where both are numbers and differ. */
export function mustAgree(what: string, a: unknown, b: unknown): void {
  if (typeof a === 'number' && typeof b === 'number' && a !== b) throw new ShapeConflict(`${what}: ${a} and ${b}`);
}
