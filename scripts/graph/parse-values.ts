import { ReportError } from '../lib/report-error.ts';

/**
 * Elements of inputs as a person writes them, in row order: `use_cache_branch=true`, `sr=16000`, `sizes=0.5,2`. True is 1
 * and false 0.
 */
export function parseValues(texts: readonly string[]): Record<string, readonly number[]> {
  const values: Record<string, readonly number[]> = {};
  for (const text of texts) {
    const equals = text.lastIndexOf('=');
    const name = text.slice(0, equals);
    if (equals < 1 || Object.hasOwn(values, name))
      throw usage(text, equals < 1 ? 'expected INPUT=true or INPUT=1,2' : 'the input is named twice');
    values[name] = text
      .slice(equals + 1)
      .split(',')
      .map((element) => elementOf(element.trim(), text));
  }
  return values;
}

function elementOf(element: string, text: string): number {
  if (element === 'true' || element === 'false') return element === 'true' ? 1 : 0;
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(element)) return Number(element);
  throw usage(text, `element ${JSON.stringify(element)}: expected a number, true or false`);
}

function usage(text: string, what: string): ReportError {
  return new ReportError(`--values ${text}: ${what}`, 'npm run graph -- --help', { exitCode: 2 });
}
