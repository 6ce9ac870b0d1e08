/** A value from outside as JSON of at most 120 characters, for an error; also one that JSON cannot write. */
export function shownValue(value: unknown): string {
  try {
    return (JSON.stringify(value) ?? String(value)).slice(0, 120);
  } catch {
    // Nested deeper than the stack.
    return Array.isArray(value) ? 'a list nested too deep' : 'an object nested too deep';
  }
}
