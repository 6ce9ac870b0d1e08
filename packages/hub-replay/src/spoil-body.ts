import type { Answer } from './answer.ts';
import type { FaultOf } from './parse-fault.ts';

/** An answer of one repository that is well formed and not what was asked for; another than 200 stays. */
export function spoilBody(answer: Answer, { as }: FaultOf<'body'>): Answer {
  if (answer.status !== 200) return answer;
  return { ...answer, body: JSON.stringify(spoilt(JSON.parse(answer.body.toString()), as)) };
}

function spoilt(value: unknown, as: FaultOf<'body'>['as']): unknown {
  switch (as) {
    case 'null':
      return null;
    case 'list':
      return Array.isArray(value) ? { items: value } : [value];
    case 'text':
      return 'maintenance';
    case 'number':
      return 42;
    case 'empty':
      return {};
    case 'other-repository':
      return ofAnother(value, ids);
    case 'same-name':
      return ofAnother(value, { id: `another/${nameOf(value)}`, modelId: `another/${nameOf(value)}` });
    case 'other-case':
      return ofAnother(value, { id: String(fieldsOf(value).id).toUpperCase() });
    case 'other-_id':
      return ofAnother(value, { _id: ids._id });
    case 'error':
      return { error: 'Internal Error', url: null };
    case 'other-types':
      return Array.isArray(value) ? value.map(otherTypes) : otherTypes(value);
  }
}

const ids = { _id: 'f'.repeat(24), id: 'another/repository', modelId: 'another/repository' };

function ofAnother(value: unknown, changed: object): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return { ...value, ...changed };
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return (value ?? {}) as Record<string, unknown>;
}

function nameOf(value: unknown): string {
  return String(fieldsOf(value).id).split('/').at(-1)!;
}

/** Every field but the ids with a value of another type. */
function otherTypes(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return [value];
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, name in ids ? each : anotherType(each)]),
  );
}

function anotherType(value: unknown): unknown {
  if (typeof value === 'string') return value.length;
  if (typeof value === 'number') return String(value);
  return Array.isArray(value) ? { 0: value[0] } : typeof value === 'object' ? 'an object' : [value];
}
