import type { Answer } from './answer.ts';
import { drawOf } from './fault-plan.ts';
import { oddValues } from './odd-values.ts';
import type { FaultOf } from './parse-fault.ts';

type Fields = Record<string, unknown>;

/** A page with odd records among its rows, or one record that is odd; an answer that is no JSON stays as it is. */
export function spoilRecord(answer: Answer, fault: FaultOf<'record'>): Answer {
  if (answer.status !== 200 || !answer.headers['Content-Type']?.startsWith('application/json')) return answer;
  const value: unknown = JSON.parse(answer.body.toString());
  const odd = Array.isArray(value)
    ? value.map((row: unknown, at) => (isStruck(fault, row, at) ? oddRecord(row, fault) : row))
    : oddRecord(value, fault);
  return { ...answer, body: JSON.stringify(odd) };
}

function isStruck({ row = 1, rows, seed }: FaultOf<'record'>, record: unknown, at: number): boolean {
  if (rows === undefined) return at === row - 1;
  return drawOf(`${seed} ${JSON.stringify((record as Fields | null)?.id)}`) < rows;
}

function oddRecord(record: unknown, { field, as }: FaultOf<'record'>): unknown {
  const value = oddValues[as];
  // A list has no way to lack a row but a gap, which JSON does not know.
  if (field === '') return value === undefined ? null : value;
  return withOdd(record, field.split('.'), value);
}

/** Lists take the value in place of their first entry, an absent one as none. */
function withOdd(holder: unknown, [name, ...rest]: string[], value: unknown): unknown {
  if (name === undefined) return value;
  if (Array.isArray(holder)) {
    const first = withOdd(holder[0], rest, value);
    return name === '0' ? [...(first === undefined ? [] : [first]), ...holder.slice(1)] : holder;
  }
  const fields: Fields = typeof holder === 'object' && holder !== null ? (holder as Fields) : {};
  return { ...fields, [name]: withOdd(fields[name], rest, value) };
}
