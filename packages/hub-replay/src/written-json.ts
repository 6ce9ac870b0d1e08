const TOO_DEEP = 'nested too deep';

/**
 * JSON of an answer. A field that is nested deeper than the stack, which JSON.parse reads and JSON.stringify cannot write,
 * comes as a text that says so: one record of an archive may not end the connection for all of its page.
 */
export function writtenJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return JSON.stringify(Array.isArray(value) ? value.map(withoutDepth) : withoutDepth(value));
  }
}

function withoutDepth(value: unknown): unknown {
  if (isWritable(value)) return value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return TOO_DEEP;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, isWritable(each) ? each : TOO_DEEP]));
}

function isWritable(value: unknown): boolean {
  try {
    JSON.stringify(value);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
