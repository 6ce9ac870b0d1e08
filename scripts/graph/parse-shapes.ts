import { ReportError } from '../lib/report-error.ts';
import type { Dimension } from '../../packages/model-graph/src/graph.ts';

/**
 * Sizes of inputs as a person writes them: `input_ids=1x16`, symbols by name (`x=batch,16`), `?` for an unknown extent,
 * nothing after the `=` for a scalar. Extents are separated by commas, or by `x` where there is no comma.
 */
export function parseShapes(texts: readonly string[]): Record<string, readonly Dimension[]> {
  const shapes: Record<string, readonly Dimension[]> = {};
  for (const text of texts) {
    const equals = text.lastIndexOf('=');
    const name = text.slice(0, equals);
    if (equals < 1 || Object.hasOwn(shapes, name))
      throw usage(text, equals < 1 ? 'expected INPUT=1x16' : 'the input is named twice');
    const sizes = text.slice(equals + 1);
    shapes[name] =
      sizes === '' ? [] : sizes.split(sizes.includes(',') ? ',' : 'x').map((size) => extent(size.trim(), text));
  }
  return shapes;
}

function extent(size: string, text: string): Dimension {
  if (size === '?') return null;
  if (/^\d{1,15}$/.test(size)) return Number(size);
  if (/^[A-Za-z_][\w ]*$/.test(size)) return size;
  throw usage(text, `extent ${JSON.stringify(size)}: expected a whole number, a name or ?`);
}

function usage(text: string, what: string): ReportError {
  return new ReportError(`--shapes ${text}: ${what}`, 'npm run graph -- --help', { exitCode: 2 });
}
